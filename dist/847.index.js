export const id = 847;
export const ids = [847];
export const modules = {

/***/ 8847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectComments: () => (/* reexport */ connectComments),
  connectPullRequests: () => (/* reexport */ connectPullRequests)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(55395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(73305);
// EXTERNAL MODULE: ./build/runtime/format.js
var format = __webpack_require__(14364);
// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 13 modules
var dist_src = __webpack_require__(35194);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js + 3 modules
var plugin_rest_endpoint_methods_dist_src = __webpack_require__(49210);
// EXTERNAL MODULE: ./build/http/base-url.js
var base_url = __webpack_require__(27976);
// EXTERNAL MODULE: ./build/runtime/redact.js
var runtime_redact = __webpack_require__(95242);
// EXTERNAL MODULE: ./build/http/retry/repeat-attempts.js
var repeat_attempts = __webpack_require__(80080);
// EXTERNAL MODULE: ./build/http/retry/sleep-with-heartbeat.js
var sleep_with_heartbeat = __webpack_require__(24161);
;// CONCATENATED MODULE: ./build/github/advise.js
const prefixes = [
    [/^ghs_/, 'app'],
    [/^(?:gh[pou]_|github_pat_)/, 'person'],
];
/** Recognizes the kind of a token by its prefix. */
function classifyToken(token) {
    return prefixes.find(([prefix]) => prefix.test(token))?.[1] ?? 'unknown';
}
/** Refusals that have nothing to do with what the token may do, by GitHub's words for them. */
const obstacles = [
    [
        /SAML|single sign-on/i,
        "The organization requires single sign-on: authorize the token for it (Configure SSO in the list of the account's tokens), or leave github-token at its default.",
    ],
    [
        /IP allow ?list|IP address is not permitted/i,
        "The organization's IP allow list does not include this runner: add its address, or use a runner that is on the list.",
    ],
    [/archived/i, 'The repository is archived, so it is read-only: unarchive it, or set comment: never.'],
    [/locked/i, 'Nobody can comment while the conversation is locked. Unlock it, or set comment: never.'],
    [
        /forbids access via/i,
        'The organization does not accept this kind of token: leave github-token at its default, or use the token of an app.',
    ],
    [
        /suspended|blocked/i,
        'The account or app of github-token is suspended or blocked: use a different token, or leave github-token at its default.',
    ],
];
const personalWords = /personal access token/i;
const unknownTokens = {
    app: "Check the input github-token: an app's token expires after one hour, so create it in the step before this one, or leave github-token at its default, which lasts as long as the job.",
    person: 'Check the input github-token: the personal token is invalid, has expired or was revoked. Create a new one and update the secret, or leave github-token at its default.',
    unknown: 'Check the input github-token.',
};
/** What to do about a refusal, in sentences that fit the token; empty if there is no advice. */
function adviseOnRefusal({ status, headers, said }, advice, token) {
    if (status === 401)
        return unknownTokens[token];
    if (status === 403) {
        if (headers['x-github-sso'] !== undefined)
            return obstacles[0]?.[1] ?? '';
        const obstacle = obstacles.find(([words]) => words.test(said));
        if (obstacle !== undefined)
            return obstacle[1];
    }
    const isPersonal = token === 'person' || personalWords.test(said);
    if (isPersonal && (status === 403 || status === 404)) {
        const hint = status === 404 ? 'Check pull-request-number, and that the token can see the repository. ' : '';
        return `${hint}The job's permissions do not apply to a personal token. Give it ${advice.access}, or leave github-token at its default.`;
    }
    return advice[status] ?? '';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/coerce.js
var coerce = __webpack_require__(53846);
// EXTERNAL MODULE: ./build/http/retry/read-min-delay.js
var read_min_delay = __webpack_require__(17801);
// EXTERNAL MODULE: ./build/http/transport-error.js
var transport_error = __webpack_require__(8427);
// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
;// CONCATENATED MODULE: ./build/github/octokit-fetch.js

/** A redirect that is not followed: nothing was done. The message goes on after "Could not update comment 5:". */
class RedirectError extends Error {
    name = 'RedirectError';
}
/** Redirects in a row that are followed. */
const maxRedirects = 3;
/** GitHub redirects requests for a renamed repository; these statuses ask for the same request again. */
const repeatable = new Set([301, 302, 307, 308]);
/**
 * A `fetch` for Octokit over our own transport: caps, proxies and verified certificates as for every other request that
 * carries a secret. Redirects are followed as GitHub documents them, and only to where the token belongs
 * (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects).
 *
 * @param readTimeoutMs time for one call with its redirects, in milliseconds
 */
function createFetch(send, readTimeoutMs) {
    return async (url, { method, headers, body, signal }) => {
        const startedAt = performance.now();
        const timeoutMs = readTimeoutMs();
        const request = { method, signal, headers: { ...headers, 'accept-encoding': 'gzip' } };
        let target = url;
        for (let left = maxRedirects;; left -= 1) {
            const remainingMs = Math.max(1, Math.round(timeoutMs - (performance.now() - startedAt)));
            const hop = { ...request, url: target, timeoutMs: remainingMs };
            const answer = await send(body === undefined ? hop : { ...hop, body });
            if (answer.status < 300 || answer.status > 399 || answer.status === 304)
                return adapt(answer, target);
            if (left === 0)
                throw new RedirectError(`GitHub redirected the request more than ${maxRedirects} times`);
            target = findNextTarget(answer, target);
        }
    };
}
/** The next URL, on the same server. */
function findNextTarget({ status, headers }, current) {
    const { location } = headers;
    if (location === undefined || !repeatable.has(status))
        throw new RedirectError(`GitHub answered ${status}, a redirect that cannot be followed`);
    let next;
    try {
        next = new URL(location, current);
    }
    catch (error) {
        throw new RedirectError(`GitHub redirected the request to an invalid URL (${(0,errors/* describeReason */.Gk)(error)})`);
    }
    if (next.origin !== new URL(current).origin)
        throw new RedirectError(`GitHub redirected the request to ${next.origin}, and the token must not be sent there`);
    return next.href;
}
/** Octokit reads other types as bytes and throws at some; a proxy's error page has to stay an error status. */
function adapt({ status, headers, body }, url) {
    const type = /\bjson\b/i.test(headers['content-type'] ?? '') ? 'application/json' : 'text/plain';
    return {
        status,
        url,
        headers: new Map(Object.entries({ ...headers, 'content-type': type })),
        text: async () => body,
    };
}

;// CONCATENATED MODULE: ./build/github/explain-failure.js








/** GitHub's error envelope: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const envelopeSchema = schemas/* object */.Ikc({
    message: schemas/* string */.YjP(),
    errors: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ message: schemas/* string */.YjP() })]))), undefined),
});
/** What Octokit throws for an answer with an error status. */
const refusalSchema = schemas/* object */.Ikc({
    response: schemas/* object */.Ikc({
        status: schemas/* int */.Whr(),
        headers: schemas/* catch */.MfU(schemas/* record */.g1P(schemas/* string */.YjP(), coerce/* string */.Yj()), {}),
        data: schemas/* unknown */.L5J(),
    }),
});
/** What Octokit throws for errors within a GraphQL answer, whose status is 200. */
const graphqlSchema = schemas/* object */.Ikc({
    name: schemas/* literal */.euz('GraphqlResponseError'),
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ message: schemas/* string */.YjP(), type: schemas/* optional */.lqM(schemas/* string */.YjP()) })),
    headers: schemas/* catch */.MfU(schemas/* record */.g1P(schemas/* string */.YjP(), coerce/* string */.Yj()), {}),
});
/** Longest part of untrusted text that is repeated, in code points. */
const maxUntrustedText = 300;
/** Wait after a rate limit whose answer names no wait, in milliseconds. */
const unnamedLimitMs = 60_000;
const rateLimitWords = /rate limit|abuse detection/i;
/** Wait after a 422 that passes, in milliseconds: what the call refers to has just been written. */
const settlingMs = 5_000;
/** GitHub's words in a 422 that passes. */
const passingWords = /too quickly|could not resolve to a node|try again/i;
const tooLongWords = /too.long/i;
const tryLater = 'Run the job again later.';
/** Explains what Octokit threw. */
function explainFailure(thrown, context) {
    const refusal = readRefusal(thrown);
    return refusal === undefined
        ? explainNoResponse(thrown, context)
        : { ...explainRefusal(refusal, context), cause: thrown };
}
/** Explains a successful answer that is not as GitHub documents it, such as one cut short. */
function explainStrangeResponse({ what }) {
    const problem = `Could not ${what}: GitHub's answer is malformed or was cut short.`;
    return { fault: 'in-doubt', problem, advice: tryLater, kind: 'outage', minDelayMs: 0, cause: undefined };
}
/** Explains a call that was not made, since GitHub took too long for those before it. */
function explainLateCall({ what }) {
    const problem = `Could not ${what}: GitHub took too long to answer earlier calls.`;
    return { fault: 'refused', problem, advice: tryLater, kind: 'permanent', minDelayMs: 0, cause: undefined };
}
function explainRefusal({ status, headers, said }, { what, advice, tokenKind, redact, now }) {
    const text = (0,format/* dropFullStop */.dy)(cleanText(redact(said)));
    const answer = text === '' ? String(status) : `${status} (${text})`;
    const fault = classify(status, headers, said);
    const minDelayMs = readLimitDelayMs(status, headers, now);
    const problem = `Could not ${what}: GitHub answered ${answer}.`;
    const refused = { fault, problem, kind: 'permanent', minDelayMs };
    switch (fault) {
        case 'in-doubt':
            return {
                fault,
                problem,
                advice: tryLater,
                kind: status === 501 ? 'permanent' : 'outage',
                minDelayMs,
            };
        case 'rate-limited': {
            const waitMs = minDelayMs || unnamedLimitMs;
            const advice = `The rate limit for github-token was reached, and GitHub says to wait ${(0,format/* formatDuration */.a3)(waitMs)}. Run the job again after that.`;
            return { ...refused, minDelayMs: waitMs, advice };
        }
        case 'not-yet':
            return { ...refused, minDelayMs: Math.max(minDelayMs, settlingMs), advice: tryLater };
        default:
            return { ...refused, advice: adviseOnRefusal({ status, headers, said }, advice, tokenKind) };
    }
}
function classify(status, headers, said) {
    const isLimit = headers['retry-after'] !== undefined || rateLimitWords.test(said);
    if (status === 429 || (status === 403 && isLimit))
        return 'rate-limited';
    if (status >= 500 || status === 408)
        return 'in-doubt';
    if (status === 401)
        return 'unknown-token';
    if (status === 404 || status === 410)
        return 'missing';
    if (status !== 422)
        return 'refused';
    if (tooLongWords.test(said))
        return 'too-long';
    return passingWords.test(said) ? 'not-yet' : 'refused';
}
/** Every answer has the reset of the hourly limit; it only matters once that limit is used up. */
function readLimitDelayMs(status, headers, now) {
    const isUsedUp = headers['x-ratelimit-remaining'] === '0';
    const { 'x-ratelimit-reset': reset, ...others } = headers;
    const relevant = isUsedUp ? { ...others, 'x-ratelimit-reset': reset } : others;
    return (0,read_min_delay/* readMinDelayMs */.u)({ status, headers: relevant, retryAfterSeconds: undefined }, now);
}
function readRefusal(thrown) {
    const graphql = graphqlSchema.safeParse(thrown);
    if (graphql.success) {
        const { errors, headers } = graphql.data;
        const isLimit = errors.some(({ type }) => type === 'RATE_LIMITED');
        return { status: isLimit ? 429 : 400, headers, said: errors.map(({ message }) => message).join('; ') };
    }
    const parsed = refusalSchema.safeParse(thrown);
    if (!parsed.success)
        return undefined;
    const { status, headers, data } = parsed.data.response;
    const envelope = envelopeSchema.safeParse(data);
    if (!envelope.success)
        return { status, headers, said: '' };
    const { message, errors = [] } = envelope.data;
    const details = errors.map((error) => (typeof error === 'string' ? error : error.message));
    return { status, headers, said: [message, ...details].join(': ') };
}
const inDoubt = { fault: 'in-doubt', kind: 'outage', advice: tryLater };
const refused = { fault: 'refused', kind: 'permanent' };
const noResponses = {
    unreachable: inDoubt,
    interrupted: inDoubt,
    untrusted: { ...refused, advice: transport_error/* faultAdvices */.yW.untrusted },
    'proxy-refused': { ...refused, advice: transport_error/* faultAdvices */.yW['proxy-refused'] },
    // The next answer would be just as large.
    'too-large': { fault: 'in-doubt', kind: 'permanent', advice: '' },
};
const redirected = { ...refused, advice: "Check GITHUB_API_URL in the job's env." };
/** Octokit wraps what its `fetch` throws. */
function explainNoResponse(thrown, { what, redact }) {
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    const known = cause instanceof transport_error/* TransportError */.wX || cause instanceof RedirectError ? cause : undefined;
    const problem = `Could not ${what}: ${(0,format/* dropFullStop */.dy)(cleanText(redact((0,errors/* describeReason */.Gk)(known ?? thrown))))}.`;
    return { ...findConsequences(known), problem, minDelayMs: 0, cause: thrown };
}
function findConsequences(cause) {
    if (cause === undefined)
        return inDoubt;
    return cause instanceof RedirectError ? redirected : noResponses[cause.fault];
}
/** Untrusted text on one line, without the user name and password of a URL. */
function cleanText(text) {
    return (0,format/* cutText */.IN)((0,runtime_redact/* hideUserinfo */.kc)((0,format/* flattenText */.Gv)(text)), maxUntrustedText);
}

// EXTERNAL MODULE: ./build/github/github-error.js
var github_error = __webpack_require__(13312);
;// CONCATENATED MODULE: ./build/github/call.js







/** How often a read is tried; a rate limit is waited for once, by itself. */
const maxFailures = { permanent: 1, unreadable: 4, outage: 4, 'rate-limited': 1 };
/** Time for all calls of a connection where no deadline is given, in milliseconds: waits, retries and slow answers. */
const usualBudgetMs = 60_000;
/** Refusals that pass. */
const passingFaults = new Set(['rate-limited', 'not-yet']);
/** Longest random extra on the wait for a rate limit, in milliseconds. */
const limitJitterMs = 1_000;
/** How long to wait before checking for the effect of a write with an unknown outcome, in milliseconds. */
const lookAfterDoubtMs = 2_000;
/** Sends the calls of one connection, whose budgets they share. */
function createCaller(token, effects) {
    const { clock, log, random, signal } = effects;
    const redact = (0,runtime_redact/* createRedactor */.lY)([token]);
    const tokenKind = classifyToken(token);
    let { deadline } = effects;
    let limitsLeft = 1;
    function readDeadline() {
        deadline ??= clock.now() + usualBudgetMs;
        return deadline;
    }
    const leftMs = () => Math.max(0, Math.ceil(readDeadline() - clock.now()));
    async function send(call) {
        const context = { ...call, tokenKind, redact, now: clock.today().getTime() };
        if (leftMs() === 0)
            return { kind: 'failed', failure: explainLateCall(context) };
        try {
            const parsed = call.schema.safeParse(await call.send({ request: { signal } }));
            return parsed.success
                ? { kind: 'done', value: parsed.data }
                : { kind: 'failed', failure: explainStrangeResponse(context) };
        }
        catch (thrown) {
            signal.throwIfAborted();
            return { kind: 'failed', failure: explainFailure(thrown, context) };
        }
    }
    async function sendRepeatedly(call) {
        const limits = { deadline: readDeadline(), maxFailures: { ...maxFailures, ...call.maxFailures } };
        let count = 0;
        const result = await (0,repeat_attempts/* repeatAttempts */.w)(() => {
            count += 1;
            return send(call);
        }, limits, effects);
        if (result.kind === 'done')
            return result;
        return { kind: 'failed', failure: { ...result.failure, problem: describeEnd(result, count) } };
    }
    /** Tries once more after a refusal that passes: of rate limits once for all calls. */
    async function tryOnceMore(task) {
        const first = await task();
        if (first.kind === 'done' || !passingFaults.has(first.failure.fault))
            return first;
        const { fault, problem, minDelayMs } = first.failure;
        const delayMs = minDelayMs + random() * limitJitterMs;
        const isLimit = fault === 'rate-limited';
        if ((isLimit && limitsLeft === 0) || delayMs >= leftMs())
            return first;
        if (isLimit)
            limitsLeft -= 1;
        log.info(`${problem} Retrying in ${(0,format/* formatDuration */.a3)(delayMs)}.`);
        await (0,sleep_with_heartbeat/* sleepWithHeartbeat */.U)(delayMs, (left) => `Retrying in ${(0,format/* formatDuration */.a3)(left)}.`, effects);
        return await task();
    }
    return {
        leftMs,
        read: async (call) => unwrap(await tryOnceMore(() => sendRepeatedly(call))),
        async write(call) {
            const result = await tryOnceMore(() => send(call));
            if (result.kind === 'failed' && result.failure.fault === 'in-doubt')
                await clock.sleep(Math.min(lookAfterDoubtMs, leftMs()), signal);
            return unwrap(result);
        },
    };
}
/** The problem, and why there is no further attempt. */
function describeEnd(result, count) {
    const { problem, minDelayMs } = result.failure;
    const gaveUp = `Gave up after ${(0,format/* formatCount */.B4)(count, 'attempt')}`;
    if (result.kind === 'gave-up')
        return count > 1 ? `${problem} ${gaveUp}.` : problem;
    return minDelayMs > 0
        ? `${problem} ${gaveUp}: GitHub says to wait ${(0,format/* formatDuration */.a3)(minDelayMs)}, which is too long for this job.`
        : `${problem} ${gaveUp}: there was no time left to retry.`;
}
function unwrap(result) {
    if (result.kind === 'done')
        return result.value;
    const { fault, problem, advice, cause } = result.failure;
    throw new github_error/* GitHubError */.y(fault, `${problem} ${advice}`.trim(), { cause });
}

;// CONCATENATED MODULE: ./build/github/connection.js








const publicApiUrl = 'https://api.github.com';
/** Largest page that GitHub gives out. */
const pageSize = 100;
/** Time for one call, in milliseconds; Octokit sets none. */
const defaultCallTimeoutMs = 20_000;
/** Like `@actions/github`, which reads the event file while it is loaded, and throws if it is not JSON. */
const ActionOctokit = dist_src/* Octokit */.E.plugin(plugin_rest_endpoint_methods_dist_src/* restEndpointMethods */._);
/** Connects to GitHub as the holder of `token`. @throws GitHubError where the token would be sent in clear */
function connect(token, effects, { apiUrl, callTimeoutMs = defaultCallTimeoutMs }) {
    const baseUrl = (0,base_url/* dropSlashes */.V)(apiUrl ?? '') || publicApiUrl;
    // Octokit writes its warnings straight to the error output, where a runner looks for commands.
    const ignore = () => { };
    const log = { debug: ignore, info: ignore, warn: effects.log.info, error: effects.log.info };
    requireSafeUrl(baseUrl);
    const caller = createCaller(token, effects);
    const request = { fetch: createFetch(effects.send, () => Math.min(callTimeoutMs, caller.leftMs())) };
    const octokit = new ActionOctokit({ auth: token, baseUrl, log, request });
    return { octokit, caller };
}
/** The runner says where its GitHub is, and so may a step before this one: the token must not be sent in clear all the same. */
function requireSafeUrl(apiUrl) {
    if ((0,base_url/* isSafeForSecrets */.Y)(apiUrl))
        return;
    const url = (0,format/* cutText */.IN)((0,format/* flattenText */.Gv)((0,runtime_redact/* hideUserinfoOfUrl */.AR)(apiUrl)), 100);
    throw new github_error/* GitHubError */.y('refused', `GITHUB_API_URL is "${url}", and the token is only sent to an https URL without a user name, or to http on localhost. Give the server a certificate, or set comment: never.`);
}

;// CONCATENATED MODULE: ./build/github/comments-client.js




/** Most pages of comments that are read; GitHub allows 2,500 comments in a conversation. */
const maxPages = 30;
const commentAdvice = {
    403: "The token lacks permission. Give the job `permissions: pull-requests: write`, or the app that permission if it is an app's token. Pull requests from forks get a read-only token.",
    404: 'Check pull-request-number, and that the token can read the repository (`permissions: pull-requests: write`).',
    410: 'The pull request no longer exists.',
    422: 'GitHub did not accept the text of the comment.',
    access: 'read and write access to pull requests of this repository (a classic one needs the scope repo)',
};
const commentSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    html_url: schemas/* string */.YjP(),
    body: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })),
});
const writtenSchema = schemas/* object */.Ikc({ html_url: schemas/* string */.YjP() });
const createdSchema = schemas/* object */.Ikc({ id: schemas/* int */.Whr(), html_url: schemas/* string */.YjP(), user: commentSchema.shape.user });
const accountSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
const viewerSchema = schemas/* object */.Ikc({ viewer: accountSchema });
/** Most failures in a row of a call that another one can stand in for. */
const replaceable = { outage: 2, unreadable: 1 };
/** Connects to the comments of a repository as the holder of `token`. */
async function connectComments(token, { owner, name: repo }, effects, options = {}) {
    const { octokit, caller } = connect(token, effects, options);
    const { issues } = octokit.rest;
    const advice = commentAdvice;
    return {
        async readOwnLogin() {
            const what = 'look up the account of github-token';
            try {
                // Unlike `GET /user`, this answers for every kind of token, the workflow's own included.
                const query = 'query { viewer { login } }';
                const send = (limits) => octokit.graphql(query, limits);
                const call = { what, advice, schema: viewerSchema, send, maxFailures: replaceable };
                return (await caller.read(call)).viewer.login;
            }
            catch (error) {
                // Whatever it is, a rate limit of its own included: REST has the last word.
                if (!(error instanceof github_error/* GitHubError */.y))
                    throw error;
            }
            try {
                // Some enterprise servers refuse GraphQL, and Gitea and Forgejo have none.
                const send = async (limits) => (await octokit.rest.users.getAuthenticated(limits)).data;
                const call = { what, advice, schema: accountSchema, send, maxFailures: replaceable };
                return (await caller.read(call)).login;
            }
            catch (error) {
                if (!(error instanceof github_error/* GitHubError */.y) || caller.leftMs() === 0)
                    throw error;
                if (error.fault === 'unknown-token' || error.fault === 'rate-limited')
                    throw error;
                return undefined;
            }
        },
        async *listComments(number) {
            for (let page = 1; page <= maxPages; page += 1) {
                const request = { owner, repo, issue_number: number, per_page: pageSize, page };
                const comments = await caller.read({
                    what: `read the comments of pull request #${number}`,
                    advice,
                    schema: schemas/* array */.YOg(commentSchema),
                    send: async (limits) => (await issues.listComments({ ...request, ...limits })).data,
                });
                for (const { id, body, user, html_url: url } of comments) {
                    yield { id, url, body: body ?? '', author: user?.login ?? '' };
                }
                if (comments.length < pageSize)
                    return;
            }
            throw tooManyComments(number);
        },
        async createComment(number, body) {
            const request = { owner, repo, issue_number: number, body };
            const created = await caller.write({
                what: `comment on pull request #${number}`,
                advice,
                schema: createdSchema,
                send: async (limits) => (await issues.createComment({ ...request, ...limits })).data,
            });
            return { id: created.id, url: created.html_url, author: created.user?.login ?? '' };
        },
        async updateComment(id, body) {
            const request = { owner, repo, comment_id: id, body };
            const written = await caller.write({
                what: `update comment ${id}`,
                advice,
                schema: writtenSchema,
                send: async (limits) => (await issues.updateComment({ ...request, ...limits })).data,
            });
            return { url: written.html_url };
        },
        async deleteComment(id) {
            await caller.write({
                what: `delete comment ${id}`,
                advice,
                schema: schemas/* unknown */.L5J(),
                send: (limits) => issues.deleteComment({ owner, repo, comment_id: id, ...limits }),
            });
        },
    };
}
function tooManyComments(number) {
    const count = (0,format/* formatInteger */.Sm)(maxPages * pageSize);
    return new github_error/* GitHubError */.y('refused', `Pull request #${number} has ${count} or more comments, too many to find the gate's own. No comment is written, to avoid a duplicate. Set comment: never, or open a new pull request.`);
}

;// CONCATENATED MODULE: ./build/github/pull-requests-client.js


const lookUpAdvice = {
    403: 'Give the job `permissions: pull-requests: read`, or set pull-request-number.',
    404: 'Give the job `permissions: pull-requests: read`, or set pull-request-number.',
    access: 'read access to pull requests of this repository (a classic one needs the scope repo)',
};
const pullRequestSchema = schemas/* object */.Ikc({
    number: schemas/* int */.Whr(),
    state: schemas/* string */.YjP(),
    head: schemas/* object */.Ikc({
        sha: schemas/* string */.YjP(),
        repo: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() })), undefined),
    }),
    base: schemas/* object */.Ikc({
        ref: schemas/* optional */.lqM(schemas/* string */.YjP()),
        repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP(), default_branch: schemas/* optional */.lqM(schemas/* string */.YjP()) }),
    }),
});
function isFork({ head, base }) {
    return head.repo?.full_name.toLowerCase() !== base.repo.full_name.toLowerCase();
}
/** Connects to the pull requests of a repository, to look them up. */
async function connectPullRequests(token, { owner, name: repo }, effects, options = {}) {
    const { octokit, caller } = connect(token, effects, options);
    const { pulls, repos } = octokit.rest;
    const isHere = ({ base }) => base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
    return {
        async readPullRequest(number) {
            const { head, base } = await caller.read({
                what: `read pull request #${number}`,
                advice: lookUpAdvice,
                schema: pullRequestSchema,
                send: async (limits) => (await pulls.get({ owner, repo, pull_number: number, ...limits })).data,
            });
            return { number, headSha: head.sha, isFork: isFork({ head, base }) };
        },
        async findOpenPullRequest(sha, branch) {
            const page = { owner, repo, per_page: pageSize };
            const find = async (send) => {
                const found = await caller.read({
                    what: `look up the pull request of commit ${sha.slice(0, 12)}`,
                    advice: lookUpAdvice,
                    schema: schemas/* array */.YOg(pullRequestSchema),
                    send: async (limits) => (await send(limits)).data,
                });
                return found.filter((pull) => pull.state === 'open' && isHere(pull));
            };
            const open = { ...page, state: 'open' };
            const found = await find((limits) => branch === undefined
                ? repos.listPullRequestsAssociatedWithCommit({ ...page, commit_sha: sha, ...limits })
                : pulls.list({ ...open, head: branch, ...limits }));
            const isHead = ({ head }) => head.sha === sha;
            const ofCommit = found.filter(isHead);
            if (ofCommit.length > 0)
                return choose(ofCommit);
            // A commit may be in several pull requests; a branch has its own.
            if (branch !== undefined && found.length > 0)
                return choose(found);
            // GitHub does not find a fork's commits by themselves, and does not say where the branch of a deleted fork was.
            const recent = { ...open, sort: 'updated', direction: 'desc' };
            return choose((await find((limits) => pulls.list({ ...recent, ...limits }))).filter(isHead));
        },
    };
}
/** One of the pull requests of a commit, and the numbers of the others. */
function choose(candidates) {
    const isIntoDefault = ({ base }) => base.ref !== undefined && base.ref === base.repo.default_branch;
    const [chosen, ...rest] = candidates.toSorted((one, other) => Number(isIntoDefault(other)) - Number(isIntoDefault(one)) || one.number - other.number);
    if (chosen === undefined)
        return undefined;
    const others = rest.map(({ number }) => number);
    return { number: chosen.number, headSha: chosen.head.sha, ...(others.length > 0 ? { others } : {}) };
}

;// CONCATENATED MODULE: ./build/github/api.js
// One module for all that talks to GitHub: it is loaded late, and in one piece.




/***/ })

};
