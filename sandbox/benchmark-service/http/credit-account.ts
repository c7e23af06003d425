import { ApiError } from '../api-error.ts';

/** The credits of the organisation whose keys the service knows. */
export type CreditAccount = {
  /** Takes credits off. @throws ApiError 402, and takes none, where there are too few */
  readonly charge: (credits: number) => void;
};

/** An account with that many credits; any number of them where it is undefined. */
export function createCreditAccount(credits: number = Number.POSITIVE_INFINITY): CreditAccount {
  let balance = credits;
  return {
    charge: (amount) => {
      if (amount > balance) {
        throw new ApiError(
          402,
          'InsufficientCreditsError',
          `Insufficient credits: this takes ${amount}, ${balance} are left.`,
          { details: { required: amount, available: balance } },
        );
      }
      balance -= amount;
    },
  };
}
