/** The K that the API's p-value and interval are about (contract). */
export const significanceK = '10';
