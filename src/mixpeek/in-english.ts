import { en } from 'zod/locales';

/** Parse option that makes zod/mini, which comes without messages, say in English what is wrong. */
export const inEnglish = { error: en().localeError };
