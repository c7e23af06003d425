import type { FailureKind, MaxFailures } from '../http/retry/decide-retry.ts';
import type { TransportFault } from '../http/transport-error.ts';

/**
 * How often in a row a request may fail, by what it is for.
 *
 * - `limited`: every call but polls, within its own deadline: that of brief look-ups and of deleting comes sooner
 * - `until-deadline`: polls of a benchmark that is paid for
 */
export const retryPolicies = {
  limited: { permanent: 1, unreadable: 3, outage: 10, 'rate-limited': 10 },
  'until-deadline': {
    ...{ permanent: 1, unreadable: 3 },
    ...{ outage: Number.POSITIVE_INFINITY, 'rate-limited': Number.POSITIVE_INFINITY },
  },
} as const satisfies Record<string, MaxFailures>;
export type RetryPolicy = keyof typeof retryPolicies;

/** What a failure means for another attempt. */
interface FailureMeaning {
  readonly kind: FailureKind;
  /** Whether the request was not acted upon for certain: then one that must not be done twice may be sent again, too. */
  readonly isUnhandled: boolean;
}

/**
 * What error statuses mean; any other is permanent. 425 and 429 say that the request was not acted upon (RFC 8470,
 * section 5.2; RFC 6585, section 4).
 */
export const failuresByStatus: Readonly<Record<number, FailureMeaning>> = {
  408: { kind: 'outage', isUnhandled: false },
  425: { kind: 'outage', isUnhandled: true },
  429: { kind: 'rate-limited', isUnhandled: true },
  500: { kind: 'outage', isUnhandled: false },
  502: { kind: 'outage', isUnhandled: false },
  503: { kind: 'outage', isUnhandled: false },
  504: { kind: 'outage', isUnhandled: false },
};

/** What it means that no whole answer came. */
export const failuresByFault: Readonly<Record<TransportFault, FailureMeaning>> = {
  unreachable: { kind: 'outage', isUnhandled: true },
  interrupted: { kind: 'outage', isUnhandled: false },
  untrusted: { kind: 'permanent', isUnhandled: true },
  'proxy-refused': { kind: 'permanent', isUnhandled: true },
  'too-large': { kind: 'permanent', isUnhandled: false },
};
