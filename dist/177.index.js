export const id = 177;
export const ids = [177];
export const modules = {

/***/ 92062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ adjustmentNames)
/* harmony export */ });
/** What each correction of p-values is called; undefined for none. */
const adjustmentNames = {
    none: undefined,
    holm: 'Holm',
    'benjamini-hochberg': 'Benjamini–Hochberg',
};


/***/ }),

/***/ 29243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ countChanged),
/* harmony export */   f: () => (/* binding */ countCompared)
/* harmony export */ });
/** Sessions that the candidate improved or degraded; null where a count is missing. */
function countChanged({ sessions_improved: improved, sessions_degraded: degraded, }) {
    return improved === null || degraded === null ? null : improved + degraded;
}
/** Sessions that were compared: replayed by both without a failure; null where a count is missing. */
function countCompared(metrics) {
    const { sessions_neutral: neutral } = metrics;
    const changed = countChanged(metrics);
    return changed === null || neutral === null ? null : changed + neutral;
}


/***/ }),

/***/ 61206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ defaultEffectOfInterest)
/* harmony export */ });
/** The difference that is asked about where the user names none, in units of NDCG. */
const defaultEffectOfInterest = 0.01;


/***/ }),

/***/ 41177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeBenchmark: () => (/* binding */ judgeBenchmark)
});

// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
// EXTERNAL MODULE: ./build/verdict/count-sessions.js
var count_sessions = __webpack_require__(29243);
// EXTERNAL MODULE: ./build/mixpeek/schemas.js + 4 modules
var schemas = __webpack_require__(18898);
;// CONCATENATED MODULE: ./build/verdict/session-filter.js

/** What the API puts into a filter that nobody set. */
const defaults = { min_interactions: 1 };
/** Fields that weigh sessions, or choose among those that are left. */
const excludingNone = new Set(['interaction_weights', 'sample_strategy']);
/** Whether a filter leaves sessions out. */
function isRestrictive(filter) {
    return Object.entries(filter ?? {}).some(([name, value]) => !excludingNone.has(name) && !isEmpty(value) && value !== defaults[name]);
}
function isEmpty(value) {
    return value === null || (typeof value === 'object' && Object.values(value ?? {}).every(isEmpty));
}
const dayMs = 86_400_000;
/** How the sessions of a benchmark were chosen. A window without an end ends when the benchmark was created. */
function readSampling({ session_filter: filter, created_at: createdAt, }) {
    const { sample_strategy: strategy, time_range: range } = filter ?? {};
    const { start, end } = (range ?? {});
    const from = typeof start === 'string' ? (0,schemas/* parseTime */.pe)(start) : Number.NaN;
    const until = (0,schemas/* parseTime */.pe)(typeof end === 'string' ? end : createdAt);
    const windowDays = Math.max(0, until - from) / dayMs;
    return {
        ...(typeof strategy === 'string' ? { strategy } : {}),
        ...(Number.isNaN(windowDays) ? {} : { windowDays }),
    };
}

// EXTERNAL MODULE: ./build/verdict/significance-k.js
var significance_k = __webpack_require__(91845);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var lib = __webpack_require__(36794);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var stats_base_dists_normal_cdf_lib = __webpack_require__(72484);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js
var stats_base_dists_t_cdf_lib = __webpack_require__(86021);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var stats_base_dists_t_quantile_lib = __webpack_require__(74455);
;// CONCATENATED MODULE: ./build/verdict/statistics/distributions.js
/** The distributions that the rules need, from stdlib; nothing else imports it. */





/** P(T ≤ t) of Student's t with `df` degrees of freedom, accurate in both tails. */
function computeStudentCdf(t, df) {
    return stats_base_dists_t_cdf_lib(t, df);
}
/** P(|T| ≥ |t|), the two-sided p-value. */
function computeTwoSidedP(t, df) {
    return Math.min(1, 2 * stats_base_dists_t_cdf_lib(-Math.abs(t), df));
}
/** The t below which Student's t lies with probability `q`, in (0, 1). */
function computeStudentQuantile(q, df) {
    return stats_base_dists_t_quantile_lib(q, df);
}
/** P(Z ≤ z) of the standard normal. */
function computeNormalCdf(z) {
    return stats_base_dists_normal_cdf_lib(z, 0, 1);
}
/** The z below which a standard normal lies with probability `q`, in (0, 1). */
function computeNormalQuantile(q) {
    return stats_base_dists_normal_quantile_lib(q, 0, 1);
}
/** P(X ≤ successes) of `trials`, each with this probability. */
function computeBinomialCdf(successes, trials, probability) {
    return lib(successes, trials, probability);
}

;// CONCATENATED MODULE: ./build/verdict/statistics/delta-evidence.js

/** The largest p-value that three decimals print as 0. */
const roundedToZero = 0.0005;
/** How far from a number the arithmetic may be that ought to end at it: below that two are the same. */
const roundingError = 1e-9;
/**
 * Recovers standard error, t and p from what the API returns: from the interval SE = (hi − lo) / (2·t₀.₉₇₅), else from
 * the p-value SE = |D| / t₁₋ₚ⸝₂ (paired t-test with pairs − 1 degrees of freedom).
 */
function computeDeltaEvidence(summary) {
    const { delta, pairs, pValue, interval, changedSessions } = summary;
    const leave = (reason) => ({ kind: 'untested', delta, pairs, reason });
    if (delta === null)
        return leave('no-delta');
    if (pairs === null)
        return leave('unknown-sessions');
    const df = pairs - 1;
    if (df < 1)
        return leave('too-few-sessions');
    if (changedSessions === 0 && isZero({ delta, pValue, interval }))
        return { kind: 'unchanged', delta: 0, pairs };
    if (isConstant({ delta, pValue, interval }))
        return { kind: 'constant', delta, pairs };
    if (interval && interval[0] !== interval[1]) {
        const standardError = (interval[1] - interval[0]) / (2 * computeStudentQuantile(0.975, df));
        return describeTest({
            delta,
            pairs,
            standardError,
            givenInterval: interval,
            asymmetricInterval: isSymmetric(interval, delta) ? undefined : interval,
            pValue: pValue ?? computeTwoSidedP(delta / standardError, df),
        });
    }
    if (pValue === null || pValue >= 1 || delta === 0)
        return leave('no-test');
    // A p-value printed as 0 was rounded: the largest one that is printed so is the safe reading.
    const bound = pValue === 0 ? roundedToZero : pValue;
    const standardError = Math.abs(delta) / -computeStudentQuantile(bound / 2, df);
    const noInterval = { givenInterval: undefined, asymmetricInterval: undefined };
    return describeTest({ delta, pairs, standardError, ...noInterval, pValue });
}
/** Whether delta, p-value and interval, where they are given, all say that nothing changed. */
function isZero({ delta, pValue, interval }) {
    const isAtZero = (value) => Math.abs(value) < roundingError;
    return isAtZero(delta) && (pValue ?? 1) === 1 && (interval === null || interval.every(isAtZero));
}
/** An interval without width says so, unless a p-value contradicts it. */
function isConstant({ delta, pValue, interval }) {
    const isUndisputed = pValue === null || pValue === 0 || (pValue === 1 && delta === 0);
    return interval !== null && interval[0] === interval[1] && isUndisputed;
}
function describeTest(test) {
    const { pairs, standardError } = test;
    return { kind: 'tested', ...test, df: pairs - 1, standardDeviation: standardError * Math.sqrt(pairs) };
}
/** Within two units of the last decimal that delta and bounds are printed with. */
function isSymmetric([low, high], delta) {
    const halfUnit = computeHalfUnit([low, high, delta]);
    return Math.abs((low + high) / 2 - delta) <= 2 * halfUnit + 1e-9 * (high - low);
}
/** Half a unit of the most decimals that any of the numbers is printed with: how far rounding may have moved them. */
function computeHalfUnit(values) {
    const decimals = Math.max(...values.map(countDecimals));
    return 0.5 * 10 ** -decimals;
}
function countDecimals(value) {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
/** Whether a delta lies in its own interval, give or take the rounding of both. */
function isInsideInterval(delta, [low, high]) {
    const slack = 2 * computeHalfUnit([delta, low, high]) + roundingError;
    return delta >= low - slack && delta <= high + slack;
}

;// CONCATENATED MODULE: ./build/verdict/evidence.js





/**
 * Sorts the results and comparisons of a completed benchmark by candidate, and recovers how sure they are. The API may
 * return them in any order, leave some out, or add others: ids decide.
 *
 * @param files retriever id → the file that it was made from
 * @throws GateError `contract` when there is no candidate, one is compared twice, or with another baseline: which
 *   numbers count, nobody knows
 */
function gatherEvidence(benchmark, files = new Map()) {
    checkBenchmark(benchmark);
    const results = new Map((benchmark.results ?? []).map((result) => [result.retriever_id, result]));
    const baseline = results.get(benchmark.baseline_retriever_id);
    return {
        baselineId: benchmark.baseline_retriever_id,
        baselineName: baseline?.retriever_name ?? benchmark.baseline_retriever_id,
        baseline,
        candidates: benchmark.candidate_retriever_ids.map((candidateId) => {
            const gathered = gatherCandidate(candidateId, benchmark, results.get(candidateId), baseline);
            const file = files.get(candidateId);
            return file === undefined ? gathered : { ...gathered, candidateName: file, file };
        }),
        recommendation: benchmark.comparison?.recommendation ?? null,
        sampling: readSampling(benchmark),
        unrequestedIds: findUnrequestedIds(benchmark),
    };
}
function findUnrequestedIds({ baseline_retriever_id: baselineId, candidate_retriever_ids: candidateIds, results, comparison, }) {
    const asked = new Set([baselineId, ...candidateIds]);
    const told = [
        ...(results ?? []).map(({ retriever_id: id }) => id),
        ...(comparison?.comparisons ?? []).map(({ candidate_retriever_id: id }) => id),
    ];
    return [...new Set(told)].filter((id) => !asked.has(id));
}
function checkBenchmark({ benchmark_id: id, baseline_retriever_id: baselineId, candidate_retriever_ids: candidates, comparison, }) {
    if (candidates.length === 0) {
        throw new errors/* GateError */.ue('contract', `Benchmark ${id} names no candidate retriever: nothing can be judged.`);
    }
    const comparedWith = comparison?.baseline_retriever_id ?? baselineId;
    if (comparedWith !== baselineId) {
        throw new errors/* GateError */.ue('contract', `Benchmark ${id} has the baseline ${baselineId}, but its comparison is with ${comparedWith}. Please report this to Mixpeek.`);
    }
}
function gatherCandidate(candidateId, benchmark, candidate, baseline) {
    const comparison = findComparison(benchmark, candidateId);
    const sessionCount = benchmark.session_count;
    const failedSessions = countFailedSessions(sessionCount, candidate, baseline);
    return {
        candidateId,
        candidateName: candidate?.retriever_name ?? candidateId,
        comparison,
        candidate,
        baseline,
        sessionCount,
        failedSessions,
        isFiltered: isRestrictive(benchmark.session_filter),
        delta: comparison && gatherDelta({ comparison, candidate, sessionCount, failedSessions }),
    };
}
/** How sure the NDCG@10 delta of a comparison is. */
function gatherDelta({ comparison, candidate, ...sessions }) {
    return computeDeltaEvidence({
        delta: comparison.ndcg_delta[significance_k/* significanceK */.b] ?? null,
        pairs: countReplayed(sessions),
        pValue: comparison.p_value,
        interval: comparison.confidence_interval,
        changedSessions: candidate === undefined ? null : (0,count_sessions/* countChanged */.S)(candidate.metrics),
    });
}
/** Sessions that both sides of a candidate replayed; null where that is unknown. */
function countReplayed({ sessionCount, failedSessions, }) {
    return sessionCount === null || failedSessions === null ? null : sessionCount - failedSessions;
}
/**
 * Sessions of which a replay failed. One that failed on both sides is counted by both, so that the sum is only a bound;
 * where the compared sessions add up to something possible, they tell how many there were. Without a result of both sides
 * nobody knows.
 */
function countFailedSessions(sessionCount, candidate, baseline) {
    if (sessionCount === null || candidate === undefined || baseline === undefined)
        return null;
    const compared = (0,count_sessions/* countCompared */.f)(candidate.metrics);
    const failed = compared === null ? null : sessionCount - compared;
    const [ofCandidate, ofBaseline] = [candidate.failed_sessions, baseline.failed_sessions];
    if (ofCandidate === null || ofBaseline === null)
        return failed;
    const least = Math.max(ofCandidate, ofBaseline);
    const most = Math.min(sessionCount, ofCandidate + ofBaseline);
    return failed !== null && failed >= least && failed <= most ? failed : most;
}
function findComparison(benchmark, candidateId) {
    const comparisons = benchmark.comparison?.comparisons ?? [];
    const found = comparisons.filter((comparison) => comparison.candidate_retriever_id === candidateId);
    if (found.length > 1) {
        throw new errors/* GateError */.ue('contract', `Benchmark ${benchmark.benchmark_id} compares candidate ${candidateId} ${found.length} times; it should do so once. Please report this to Mixpeek.`);
    }
    return found[0];
}

// EXTERNAL MODULE: ./build/runtime/format.js
var format = __webpack_require__(14364);
;// CONCATENATED MODULE: ./build/verdict/statistics/reruns.js
/**
 * The chance that a candidate without any effect passes at least once in independent runs, each of which lets it pass
 * with probability α/2: 1 − (1 − α/2)ʲ.
 */
function computeLuckyPassChance(runs, alpha) {
    return 1 - (1 - alpha / 2) ** runs;
}
/** Level of the j-th run that keeps the chance of any lucky pass below α however often it is run: α / (j(j + 1)). */
function spendAlpha(alpha, run) {
    return alpha / (run * (run + 1));
}

;// CONCATENATED MODULE: ./build/verdict/notices/luck.js


/** How far the best of k equal candidates looks better than it is, in standard errors: expected maximum of k normals. */
const winnersBias = [0, 0, 0.56, 0.85, 1.03, 1.16, 1.27, 1.35, 1.42, 1.49, 1.54];
/** The best candidate that must not pass, in each mode in which a pass is shown. */
const luckyCandidates = {
    superiority: 'no better than the baseline',
    'superiority-by-margin': 'better by just less than min-ndcg-delta',
    'non-inferiority': 'worse by the whole margin',
};
/** Above this p-value a gain that passes is likely to be flattered by luck to a degree that matters. */
const clearPValue = 0.01;
/** What luck does to verdicts: of several candidates, of several runs, and to what was measured. */
const noticesOnLuck = [
    function noteWinnersBias({ outcome, candidates: { length: count } }, { require }) {
        if (require !== 'any' || outcome !== 'pass' || count < 2)
            return undefined;
        const bias = winnersBias[count] ?? winnersBias.at(-1);
        const about = count < winnersBias.length ? 'about' : 'more than';
        return `Picking the best of ${(0,format/* formatInteger */.Sm)(count)} flatters the winner: with ${(0,format/* formatInteger */.Sm)(count)} equal candidates, the top one would look ${about} ${bias} standard errors better by luck.`;
    },
    function notePassBias({ outcome, candidates }, { mode }) {
        const passing = candidates.filter((candidate) => candidate.outcome === 'pass');
        const isClear = passing.every(({ test: { adjusted } }) => adjusted !== null && adjusted < clearPValue);
        return mode === 'superiority' && outcome === 'pass' && !isClear
            ? 'On average, a measured gain that passes is larger than the true gain, because luck helped it pass: a true gain of 0.005 that passes with 1,000 sessions looks about 2.8 times as large.'
            : undefined;
    },
    function noteAllMustPass({ outcome, candidates: { length: count } }, { mode, require }) {
        return require === 'all' && mode !== 'regression' && outcome !== 'pass' && count > 1
            ? 'With require: all, one unlucky candidate is enough to block: five good candidates that each pass in 80% of runs all pass in only 33% to 51% of them.'
            : undefined;
    },
    function noteReruns({ candidates }, settings, { draw, alphaSpending }) {
        const { mode, maxPValue } = settings;
        const count = draw > 1
            ? `This is run ${draw} on this pull request; deleting the gate's comment restarts the count. `
            : '';
        if (alphaSpending) {
            const whole = (0,format/* formatPercent */.l9)((maxPValue * draw * (draw + 1)) / 2);
            return `${count}With alpha-spending this run is tested at ${(0,format/* formatLevel */.eI)(maxPValue)}, which keeps the chance of a lucky pass in all runs together below ${whole}.`;
        }
        const chances = countChances(candidates.length, settings);
        if (mode === 'regression') {
            if (draw === 1)
                return undefined;
            return `${count}Each run is another chance for a regression to go unnoticed: look at all of them.`;
        }
        if (draw * chances === 1)
            return undefined;
        const chance = (0,format/* formatPercent */.l9)(computeLuckyPassChance(draw * chances, maxPValue));
        const when = draw > 1 ? 'By now,' : 'Without a correction,';
        const who = chances > 1 ? `one of ${chances} uncorrected candidates` : 'even a candidate';
        const remedy = chances > 1 ? 'p-value-adjustment: auto' : 'alpha-spending';
        return `${count}${when} ${who} ${luckyCandidates[mode]} has up to a ${chance} chance of having passed by luck; ${remedy} limits it.`;
    },
];
/** How many candidates may each pass by luck in one run. */
function countChances(count, { require, adjustment }) {
    return require === 'any' && adjustment === 'none' ? count : 1;
}

;// CONCATENATED MODULE: ./build/verdict/doubts/enough-sessions.js
/** Fewest sessions that both retrievers have to have replayed for any verdict on NDCG. */
const enoughSessions = 20;
/** Fewest sessions that have to have changed, unless none did: the spread of fewer rests on a handful of values. */
const enoughChanged = 20;

;// CONCATENATED MODULE: ./build/verdict/notices/sessions.js



/** Sessions of so few days are likely to come from the same few users and queries. */
const shortWindowDays = 7;
/** What the sessions can tell, and what they cannot. */
const noticesOnSessions = [
    function noteFewerSessions(_verdict, _settings, { requestedSessions, sessionCount }) {
        return requestedSessions !== undefined && sessionCount !== undefined && sessionCount < requestedSessions
            ? `Only ${(0,format/* formatInteger */.Sm)(sessionCount)} of the ${(0,format/* formatCount */.B4)(requestedSessions, 'requested session')} were found and replayed.`
            : undefined;
    },
    function noteTooFewRequested(_verdict, _settings, { requestedSessions }) {
        return requestedSessions !== undefined && requestedSessions < enoughSessions
            ? `session-count is ${requestedSessions}: with fewer than ${enoughSessions} sessions no candidate can pass.`
            : undefined;
    },
    function noteUnrequestedRetrievers(_verdict, _settings, { unrequestedCount = 0 }) {
        return unrequestedCount > 0
            ? `The benchmark includes ${(0,format/* formatCount */.B4)(unrequestedCount, 'retriever')} that you did not request; this report ignores them.`
            : undefined;
    },
    function noteNegativeMinimum(_verdict, { mode, minNdcgDelta }) {
        return mode === 'superiority' && minNdcgDelta < 0
            ? 'A negative min-ndcg-delta allows no loss here: a gain above 0 is required in any case. To allow a small loss, set mode: non-inferiority.'
            : undefined;
    },
    function noteClicks({ candidates }, settings) {
        return candidates.some((candidate) => isSignificantlyWorse(candidate, settings))
            ? 'Clicks favor the baseline, because people could only click what it showed them. This is significant evidence that the candidate ranks logged choices lower, not proof that it is worse. Sessions from mixed traffic (session-filter, retriever_ids) reduce this bias.'
            : undefined;
    },
    function noteDependence(_verdict, _settings, { sampling = {} }) {
        const { strategy, windowDays } = sampling;
        const isShort = windowDays !== undefined && windowDays < shortWindowDays;
        if (strategy !== 'recent' && !isShort)
            return undefined;
        const which = strategy === 'recent' ? 'The sessions are the most recent ones' : describeWindow(windowDays);
        return `${which}: many of them may come from the same users or queries, which makes the p-value too small. With clusters of 10, a candidate without effect passes in up to 8.2% of runs instead of 2.5%.`;
    },
    function noteStrata(_verdict, _settings, { sampling = {} }) {
        return sampling.strategy === 'stratified'
            ? 'Stratified sampling may weight groups of sessions differently from your traffic, so a candidate that passes here may not be better on your traffic.'
            : undefined;
    },
];
function describeWindow(days = 0) {
    const hours = Math.max(1, Math.round(days * 24));
    const length = hours < 48 ? (0,format/* formatCount */.B4)(hours, 'hour') : (0,format/* formatCount */.B4)(Math.round(days), 'day');
    return `The sessions come from ${length}`;
}
/** Whether a candidate fell short by more than chance, whatever that means for its verdict. */
function isSignificantlyWorse({ gates, doubt, ndcgDelta, pValue }, { ndcgK, maxPValue }) {
    if (doubt !== undefined)
        return false;
    if (gates.some(({ id, outcome }) => outcome === 'fail' && lossGates.has(id)))
        return true;
    const isTested = String(ndcgK) === significance_k/* significanceK */.b && ndcgDelta !== undefined && pValue !== null;
    return isTested && ndcgDelta < 0 && pValue <= maxPValue;
}
/** The gates that fail only where a loss is shown. */
const lossGates = new Set(['p-value', 'non-inferiority', 'regression']);

;// CONCATENATED MODULE: ./build/verdict/compose-notices.js


/** Every notice on the run as a whole, in the order in which they are shown. */
const notices = [...noticesOnSessions, ...noticesOnLuck];
/** What holds for the verdict as a whole, each in a sentence. */
function composeNotices(...subject) {
    return notices.flatMap((notice) => notice(...subject) ?? []);
}

// EXTERNAL MODULE: ./build/verdict/sentence.js
var sentence = __webpack_require__(36349);
;// CONCATENATED MODULE: ./build/verdict/compose-statement.js

const verbs = {
    pass: { one: 'passes', several: 'pass' },
    fail: { one: 'fails', several: 'fail' },
    inconclusive: { one: 'is inconclusive', several: 'are inconclusive' },
};
/** Who passes or fails: how many candidates, and the one that settled it. */
function composeStatement({ outcome, require, candidates, deciding, }) {
    const count = candidates.length;
    const agreeing = candidates.filter((candidate) => candidate.outcome === outcome).length;
    const name = (0,sentence/* nameCandidate */.lF)(deciding);
    if (count === 1)
        return [...name, ` ${verbs[outcome].one}`];
    const lead = `${agreeing} of ${count} candidates ${agreeing === 1 ? verbs[outcome].one : verbs[outcome].several}`;
    if (require === 'any' && outcome === 'pass')
        return [`${lead}, and one is enough; the best is `, ...name];
    if (require === 'any') {
        const none = count === 2 ? 'Neither candidate passes' : `None of ${count} candidates passes`;
        return [`${none}; the closest is `, ...name];
    }
    if (outcome === 'pass') {
        const all = count === 2 ? 'Both candidates pass' : `All ${count} candidates pass`;
        return [`${all}; the weakest is `, ...name];
    }
    return [`${lead}, and all must pass; `, ...name, ` ${verbs[outcome].one}`];
}

;// CONCATENATED MODULE: ./build/verdict/statistics/consistency.js


/** Relative error of the arithmetic, for numbers that are printed in full. */
const slack = 1e-6;
/** Decimals of a p-value of 0 or 1, which shows none: "0" means "< 0.001". */
const decimalsOfWholeP = 3;
/**
 * Whether p-value and interval can be of the same paired t-test. Rounding may have moved delta and each bound by u, half
 * a unit of their most decimals, so |t| lies between (|D| − u)·c / (h + u) and (|D| + u)·c / (h − u), where h is half
 * of the interval's width and c its critical value: t₀.₉₇₅, or z₀.₉₇₅ for a z interval. The p-value, give or take half a
 * unit of its own decimals, has to overlap with the p-values of these t. Says nothing about an asymmetric interval.
 */
function isPValueConsistent(test) {
    if (overlaps(test, computeStudentQuantile(0.975, test.df)))
        return 'consistent';
    return overlaps(test, computeNormalQuantile(0.975)) ? 'consistent-with-z' : 'inconsistent';
}
function overlaps(test, critical) {
    const { pValue, decimals } = test;
    const shown = decimals?.pValue ?? (Number.isInteger(pValue) ? decimalsOfWholeP : undefined);
    const halfUnit = shown === undefined ? computeHalfUnit([pValue]) : 0.5 * 10 ** -shown;
    const [smallest, largest] = computePRange(test, critical);
    return pValue + halfUnit >= smallest * (1 - slack) && pValue - halfUnit <= largest * (1 + slack);
}
/** The p-values that delta and interval allow, given how they are rounded. */
function computePRange({ delta, interval, df, decimals }, critical) {
    const [low, high] = interval;
    const shown = decimals?.delta;
    const halfUnit = shown === undefined ? computeHalfUnit([delta, low, high]) : 0.5 * 10 ** -shown;
    const halfWidth = (high - low) / 2;
    const size = Math.abs(delta);
    const leastT = (Math.max(0, size - halfUnit) * critical) / (halfWidth + halfUnit);
    const mostT = halfWidth > halfUnit ? ((size + halfUnit) * critical) / (halfWidth - halfUnit) : Number.POSITIVE_INFINITY;
    return [computeTwoSidedP(mostT, df), computeTwoSidedP(leastT, df)];
}

;// CONCATENATED MODULE: ./build/verdict/statistics/failed-replays.js

/**
 * The mean delta had every failed replay scored 0, which is an estimate: the failed sessions are taken for average ones.
 * (n·D − f_c·B̄ + f_b·C̄) / (n + f_c + f_b); one that failed on both sides counts twice.
 *
 * @param failed sessions that failed on one side, with the mean of the other side, which did replay them
 */
function computeDeltaWithFailures(delta, pairs, failed) {
    const { ofCandidate, baselineMean, ofBaseline, candidateMean } = failed;
    const sum = pairs * delta - ofCandidate * baselineMean + ofBaseline * candidateMean;
    return sum / (pairs + ofCandidate + ofBaseline);
}
/** The mean delta if every failed replay had lost everything: (n·D − f) / (n + f). */
function computeWorstCaseDelta(delta, pairs, failed) {
    return pairs + failed === 0 ? delta : (pairs * delta - failed) / (pairs + failed);
}
/** The same evidence had the delta been measured elsewhere, as precisely: delta and interval are moved. */
function moveDelta(evidence, by) {
    if (evidence.delta === null)
        return evidence;
    const delta = evidence.delta + by;
    if (evidence.kind !== 'tested')
        return { ...evidence, delta };
    const { standardError, df, givenInterval, asymmetricInterval } = evidence;
    return {
        ...evidence,
        delta,
        pValue: computeTwoSidedP(delta / standardError, df),
        givenInterval: moveInterval(givenInterval, by),
        asymmetricInterval: moveInterval(asymmetricInterval, by),
    };
}
function moveInterval(interval, by) {
    return interval && [interval[0] + by, interval[1] + by];
}

;// CONCATENATED MODULE: ./build/verdict/statistics/sign-test.js

/**
 * Exact two-sided sign test: the chance of a split at least this uneven if improving and degrading were equally likely.
 * Ties are dropped; equal counts give 1. It tests the median difference, not the mean.
 */
function computeSignTest(improved, degraded) {
    return Math.min(1, 2 * computeBinomialCdf(Math.min(improved, degraded), improved + degraded, 0.5));
}

;// CONCATENATED MODULE: ./build/verdict/cross-checks.js







/**
 * Up to so many changed sessions the t-test is too lenient: a verdict by luck, nominally 2.5%, comes in 5.7% of runs at 50
 * changed of 1,000, in 4.0% at 93 (simulated on the sandbox's real differences).
 */
const fewChangedSessions = 150;
/** Counts of a candidate without results. */
const noCounts = { sessions_improved: null, sessions_degraded: null };
/** Every cross-check. They are told, and never change a verdict. */
const crossChecks = [
    function checkIdentity({ candidate, baseline }) {
        if (candidate === undefined || candidate.pipeline_hash !== baseline?.pipeline_hash)
            return undefined;
        return 'Candidate and baseline have the same pipeline hash: this compares a retriever with itself.';
    },
    function checkPValueAgainstInterval({ comparison: { p_value: pValue, confidence_interval: interval }, delta, }) {
        if (delta.kind !== 'tested' || pValue === null || interval === null || delta.asymmetricInterval)
            return undefined;
        const consistency = isPValueConsistent({ delta: delta.delta, interval, pValue, df: delta.df });
        return consistency === 'inconsistent'
            ? `The p-value ${(0,format/* formatPValue */.td)(pValue)} does not fit the confidence interval ${(0,format/* formatDelta */.CW)(interval[0])} to ${(0,format/* formatDelta */.CW)(interval[1])}: they cannot come from the same t-test.`
            : undefined;
    },
    function checkSymmetry({ delta }) {
        return delta.kind === 'tested' && delta.asymmetricInterval
            ? 'The confidence interval is not symmetric about the delta, as one from a bootstrap would be. It is used as it is, and only at 95%.'
            : undefined;
    },
    function checkSigns({ candidate, delta }) {
        const { sessions_improved: improved, sessions_degraded: degraded } = candidate?.metrics ?? noCounts;
        if (improved === null || degraded === null || !delta.delta)
            return undefined;
        const pValue = computeSignTest(improved, degraded);
        if (Math.sign(improved - degraded) !== -Math.sign(delta.delta) || pValue > 0.05)
            return undefined;
        const [more, fewer] = improved > degraded ? ['improved', 'degraded'] : ['degraded', 'improved'];
        return `Mean and majority disagree: NDCG@${significance_k/* significanceK */.b} ${delta.delta > 0 ? 'rose' : 'fell'} on average, but significantly more sessions ${more} than ${fewer} (${(0,format/* formatInteger */.Sm)(Math.max(improved, degraded))} to ${(0,format/* formatInteger */.Sm)(Math.min(improved, degraded))}).`;
    },
    function checkFewChanges({ candidate, sessionCount }) {
        if (candidate === undefined || sessionCount === null)
            return undefined;
        const changed = (0,count_sessions/* countChanged */.S)(candidate.metrics);
        if (changed === null) {
            return 'The API did not return how many sessions changed, so they may be too few for a reliable p-value and confidence interval.';
        }
        if (changed === 0)
            return `None of ${(0,format/* formatCount */.B4)(sessionCount, 'session')} changed.`;
        return changed >= enoughChanged && changed <= fewChangedSessions
            ? `Only ${(0,format/* formatInteger */.Sm)(changed)} of ${(0,format/* formatCount */.B4)(sessionCount, 'session')} changed: with so few, the p-value and confidence interval are unreliable. Up to one run in 17 then ends in a lucky verdict, instead of one in 40.`
            : undefined;
    },
    function checkCounts({ candidate, baseline, sessionCount }) {
        const counted = candidate === undefined ? null : (0,count_sessions/* countCompared */.f)(candidate.metrics);
        const [ofCandidate, ofBaseline] = [candidate, baseline].map((side) => side?.failed_sessions ?? null);
        if (counted === null || sessionCount === null || ofCandidate == null || ofBaseline == null)
            return undefined;
        // The same session may have failed on both sides, or on one only.
        const most = sessionCount - Math.max(ofCandidate, ofBaseline);
        const least = sessionCount - ofCandidate - ofBaseline;
        return counted >= least && counted <= most
            ? undefined
            : `Improved, degraded and neutral sessions add up to ${(0,format/* formatInteger */.Sm)(counted)}, but ${(0,format/* formatInteger */.Sm)(most)} were replayed without failure.`;
    },
    function checkDelta({ candidate, baseline, comparison, failedSessions }) {
        const before = baseline?.metrics.ndcg_at_k[significance_k/* significanceK */.b] ?? null;
        const after = candidate?.metrics.ndcg_at_k[significance_k/* significanceK */.b] ?? null;
        const delta = comparison.ndcg_delta[significance_k/* significanceK */.b] ?? null;
        // Where sessions failed, means and delta may rest on different ones.
        if (before === null || after === null || delta === null || failedSessions !== 0)
            return undefined;
        return Math.abs(after - before - delta) > 0.00011
            ? `The NDCG@${significance_k/* significanceK */.b} delta ${(0,format/* formatDelta */.CW)(delta)} is not the difference of the means ${(0,format/* formatNumber */.ZV)(after)} and ${(0,format/* formatNumber */.ZV)(before)}.`
            : undefined;
    },
    function checkFailures({ delta, failedSessions, sessionCount }) {
        if (!failedSessions || sessionCount === null || delta.delta === null || !delta.pairs)
            return undefined;
        const worst = computeWorstCaseDelta(delta.delta, delta.pairs, failedSessions);
        return `${(0,format/* formatCount */.B4)(failedSessions, 'session')} of ${(0,format/* formatInteger */.Sm)(sessionCount)} failed and are not included; had the baseline scored 1 and the candidate 0 in each, the NDCG@${significance_k/* significanceK */.b} delta would be ${(0,format/* formatDelta */.CW)(worst)}.`;
    },
    function checkBorderline({ test, comparison }, { maxPValue, mode }) {
        if (mode !== 'superiority' ||
            test.adjusted === null ||
            !((comparison.ndcg_delta[significance_k/* significanceK */.b] ?? 0) > 0))
            return undefined;
        return test.adjusted > maxPValue / 2 && test.adjusted < maxPValue * 2
            ? `The p-value ${(0,format/* formatPValue */.td)(test.adjusted, maxPValue)} is borderline: another sample of sessions could easily fall on the other side of ${(0,format/* formatLevel */.eI)(maxPValue)}.`
            : undefined;
    },
];
/** Everything that is odd about a candidate's numbers. */
function crossCheck(candidate, settings) {
    return crossChecks.flatMap((check) => check(candidate, settings) ?? []);
}

// EXTERNAL MODULE: ./build/verdict/adjustment-names.js
var adjustment_names = __webpack_require__(92062);
;// CONCATENATED MODULE: ./build/verdict/statistics/delta-bounds.js

/** The lower bound of the delta with one-sided error `alpha`: D − t₁₋ₐ·SE. */
function computeLowerBound(evidence, alpha) {
    return evidence.delta - computeHalfWidth(evidence, alpha);
}
/** The upper bound of the delta with one-sided error `alpha`: D + t₁₋ₐ·SE. */
function computeUpperBound(evidence, alpha) {
    return evidence.delta + computeHalfWidth(evidence, alpha);
}
/**
 * How far the true delta may be from the measured one. Where none of n sessions changed, the share that would change is at
 * most 1 − α^(1/n) (exact binomial bound), and each of them changes by at most 1.
 */
function computeHalfWidth(evidence, alpha) {
    if (evidence.kind === 'unchanged')
        return 1 - alpha ** (1 / evidence.pairs);
    return computeStudentQuantile(1 - alpha, evidence.df) * evidence.standardError;
}
/** One-sided p-value against "the true delta is at most `bound`"; small where it is shown to be above. */
function computePAbove(evidence, bound) {
    return computePBeyond(evidence, evidence.delta - bound);
}
/** One-sided p-value against "the true delta is at least `bound`"; small where it is shown to be below. */
function computePBelow(evidence, bound) {
    return computePBeyond(evidence, bound - evidence.delta);
}
/** The chance to measure a delta at least `distance` away from the true one, on one side. */
function computePBeyond(evidence, distance) {
    if (evidence.kind === 'tested')
        return computeStudentCdf(-distance / evidence.standardError, evidence.df);
    return (1 - Math.min(1, Math.max(0, distance))) ** evidence.pairs;
}

;// CONCATENATED MODULE: ./build/verdict/statistics/multiplicity.js
/** Corrects p-values, in their order. A null p-value counts as 1 and stays among those that are counted. */
function adjustPValues(pValues, adjustment) {
    const values = pValues.map((pValue) => pValue ?? 1);
    return adjusters[adjustment](values);
}
const adjusters = {
    none: (pValues) => [...pValues],
    holm: adjustHolm,
    'benjamini-hochberg': adjustBenjaminiHochberg,
};
/** Holm 1979: in ascending order the running maximum of min(1, (k − j + 1)·p₍ⱼ₎). Bounds the chance of any false win. */
function adjustHolm(pValues) {
    let largest = 0;
    return inOrder(pValues, (pValue, rank, count) => {
        largest = Math.max(largest, Math.min(1, (count - rank + 1) * pValue));
        return largest;
    });
}
/** Benjamini and Hochberg 1995: from the largest down the running minimum of min(1, k/j·p₍ⱼ₎). Bounds the share of false wins. */
function adjustBenjaminiHochberg(pValues) {
    let smallest = 1;
    return inOrder(pValues, (pValue, rank, count) => {
        smallest = Math.min(smallest, (count / rank) * pValue);
        return smallest;
    }, 'descending');
}
/** Applies `adjust` to each p-value with its rank (1 = smallest), in order of size, and puts the results back in place. */
function inOrder(pValues, adjust, direction = 'ascending') {
    const ranked = pValues.map((pValue, index) => ({ pValue, index })).sort((a, b) => a.pValue - b.pValue);
    const visits = ranked.map((entry, position) => ({ ...entry, rank: position + 1 }));
    if (direction === 'descending')
        visits.reverse();
    const adjusted = new Array(pValues.length);
    for (const { pValue, index, rank } of visits)
        adjusted[index] = adjust(pValue, rank, pValues.length);
    return adjusted;
}

;// CONCATENATED MODULE: ./build/verdict/deciding-test.js






/**
 * Where all must pass, each is tested at the full level (intersection–union test); where any may, the chance of a false
 * win is bounded by Holm. In regression mode the false alarm is the failure, so it is the other way round.
 */
const modeRules = {
    superiority: {
        computeP: computeSuperiorityP,
        sides: 2,
        adjust: { all: 'none', any: 'holm' },
    },
    'superiority-by-margin': {
        computeP: ({ delta }, { minNdcgDelta }) => (isBounded(delta) ? computePAbove(delta, minNdcgDelta) : null),
        sides: 1,
        adjust: { all: 'none', any: 'holm' },
    },
    'non-inferiority': {
        computeP: ({ delta }, { minNdcgDelta }) => (isBounded(delta) ? computePAbove(delta, minNdcgDelta) : null),
        sides: 1,
        adjust: { all: 'none', any: 'holm' },
    },
    regression: {
        computeP: ({ delta }, { minNdcgDelta }) => (isBounded(delta) ? computePBelow(delta, minNdcgDelta) : null),
        sides: 1,
        adjust: { all: 'holm', any: 'none' },
    },
};
/** The level that the deciding p-value is held against: α, or α/2 for the one-sided tests. */
function computeLevel({ mode, maxPValue }) {
    return modeRules[mode].sides === 1 ? maxPValue / 2 : maxPValue;
}
/**
 * The candidates with their deciding p-values, raw and corrected. A candidate whose NDCG@10 did not rise
 * cannot win in superiority, however small its two-sided p-value: it counts as 1 among those that are corrected, and keeps
 * its own.
 */
function addDecidingTests(candidates, settings) {
    const raws = candidates.map((candidate) => readPValue(candidate, settings));
    const adjustment = chooseAdjustment(candidates.length, settings);
    const adjusted = adjustPValues(raws.map(enterFamily), adjustment);
    return candidates.map((candidate, index) => ({
        ...candidate,
        test: composeTest(raws[index] ?? noPValue, adjusted[index] ?? null, adjustment, candidates.length, settings),
    }));
}
/** One of these candidates had the benchmark found something else about it, and the same about the others. */
function retest(variant, index, candidates, settings) {
    const own = readPValue(variant, settings);
    const adjustment = chooseAdjustment(candidates.length, settings);
    const others = candidates.map((candidate) => ({
        raw: candidate.test.raw,
        canWin: canWin(candidate, settings),
    }));
    const adjusted = adjustPValues(others.with(index, own).map(enterFamily), adjustment);
    const test = composeTest(own, adjusted[index] ?? null, adjustment, candidates.length, settings);
    return { ...variant, test };
}
const noPValue = { raw: null, canWin: false };
function readPValue(candidate, settings) {
    return { raw: modeRules[settings.mode].computeP(candidate, settings), canWin: canWin(candidate, settings) };
}
function canWin({ delta }, { mode }) {
    return mode !== 'superiority' || (delta?.delta ?? 0) > 0;
}
/** What counts among those that are corrected together. */
function enterFamily({ raw, canWin: isIn }) {
    return isIn ? raw : 1;
}
function chooseAdjustment(count, { mode, require, adjustment }) {
    if (count === 1)
        return 'none';
    return adjustment === 'auto' ? modeRules[mode].adjust[require] : adjustment;
}
function composeTest({ raw, canWin: isIn }, adjusted, adjustment, count, settings) {
    const frame = {
        sides: modeRules[settings.mode].sides,
        level: computeLevel(settings),
        strictness: adjustment === 'none' ? 1 : 1 / count,
    };
    return isIn
        ? { ...frame, raw, adjusted: raw === null ? null : adjusted, adjustment }
        : { ...frame, raw, adjusted: raw, adjustment: 'none' };
}
/** Level at which the p-value that the API prints is meant to be read. */
const usualLevel = 0.05;
/**
 * Whether the deciding p-value is small enough. One that is no further from its level than rounding can move it is not;
 * only at the usual level the API's own may be equal, as it is or, after a correction, but for rounding.
 *
 * @param isGiven whether it is the API's own
 */
function isSignificant({ adjusted, level, adjustment }, isGiven) {
    if (adjusted === null)
        return false;
    if (!isGiven || level !== usualLevel)
        return adjusted < level - roundingError;
    return adjusted <= level + (adjustment === 'none' ? 0 : roundingError);
}
function isBounded(delta) {
    return delta?.kind === 'tested' || delta?.kind === 'unchanged';
}
/** The API's p-value, else one from a symmetric interval; with fewer than two pairs there is no test to believe. */
function computeSuperiorityP(candidate) {
    const { comparison, delta } = candidate;
    const replayed = countReplayed(candidate);
    if (comparison === undefined || replayed === null || replayed < 2)
        return null;
    const isRecoverable = delta?.kind === 'tested' && !delta.asymmetricInterval;
    return comparison.p_value ?? (isRecoverable ? delta.pValue : null);
}
/** ` after Holm`, to follow the p-value that the correction made; empty for none. */
function nameCorrection(adjustment) {
    const name = adjustment_names/* adjustmentNames */.K[adjustment];
    return name === undefined ? '' : ` after ${name}`;
}
/** ` after Holm, 0.010 before` where the correction changed the p-value, else nothing. */
function describeCorrection({ raw, adjusted, adjustment }, level) {
    if (raw === null || adjusted === null || raw === adjusted)
        return '';
    const before = (0,format/* formatPValue */.td)(raw, level);
    const isShownAlike = before === (0,format/* formatPValue */.td)(adjusted, level);
    return `${nameCorrection(adjustment)}${isShownAlike ? '' : `, ${before} before`}`;
}

;// CONCATENATED MODULE: ./build/verdict/bounds.js

/** One-sided level that the API's own interval holds at (contract: 95%). */
const givenLevel = 0.025;
/** Why there are no bounds. */
const noBoundsReason = 'the confidence interval is not symmetric about the delta, so it holds at 95% only: set max-p-value: 0.05 and p-value-adjustment: none';
/**
 * The bounds at the one-sided level of the test: the API's own where they hold at that level and nothing is corrected, so
 * that arithmetic of ours decides no tie; undefined where its interval is not symmetric and the level another.
 */
function computeBounds(delta, { level, sides, adjustment }) {
    const alpha = level / sides;
    if (delta.kind === 'tested' && delta.givenInterval !== undefined) {
        const [lower, upper] = delta.givenInterval;
        if (alpha === givenLevel && adjustment === 'none')
            return { lower, upper, areGiven: true };
        if (delta.asymmetricInterval !== undefined)
            return undefined;
    }
    return { lower: computeLowerBound(delta, alpha), upper: computeUpperBound(delta, alpha), areGiven: false };
}

;// CONCATENATED MODULE: ./build/verdict/gates/missing-number.js

/**
 * What a gate finds out where the API did not return its number: nothing, so that it can neither pass nor fail.
 *
 * @param why a clause that names the number, e.g. `the API returned no recall@5 delta`
 */
function findNothing(frame, why) {
    return {
        ...frame,
        outcome: 'inconclusive',
        measured: null,
        value: format/* missingValue */.Qh,
        reason: `${why} (required: ${frame.needed})`,
    };
}

;// CONCATENATED MODULE: ./build/verdict/gates/ndcg-delta.js





/**
 * Superiority: the NDCG@K delta must reach `min-ndcg-delta` and be above 0. Without the second rule a negative minimum
 * would let a significant regression pass, since the p-value says nothing about the direction.
 */
const ndcgDeltaGate = {
    id: 'ndcg-delta',
    isOnNdcg: true,
    decide,
    evaluate(candidate, settings) {
        const { comparison, test, doubt } = candidate;
        const { ndcgK, minNdcgDelta, maxPValue } = settings;
        const decided = decide(candidate, settings);
        if (decided === undefined)
            return undefined;
        const delta = readNdcgDelta(comparison, ndcgK);
        const needed = minNdcgDelta > 0 ? `at least ${minNdcgDelta}` : 'more than 0';
        const frame = { gate: `NDCG@${ndcgK} delta`, threshold: Math.max(0, minNdcgDelta), needed };
        if (delta === null)
            return findNothing(frame, `the API returned no NDCG@${ndcgK} delta`);
        const decimals = Math.max((0,format/* chooseDecimals */.WE)(delta, minNdcgDelta, 4), (0,format/* chooseDecimals */.WE)(delta, 0, 4));
        const isEnough = decided === 'pass';
        // What was measured on data that decide nothing is no failure.
        const outcome = isEnough || !overridesFailure(doubt) ? decided : 'inconclusive';
        const change = `NDCG@${ndcgK} ${describeChange(delta, decimals)}`;
        // A fall that chance explains must not read like a regression.
        const isChance = delta < 0 && String(ndcgK) === significance_k/* significanceK */.b && test.adjusted !== null && test.adjusted > maxPValue;
        const luck = isChance ? `, which may be chance: ${(0,format/* statePValue */.Ls)(test.adjusted, maxPValue)}` : '';
        return {
            ...frame,
            outcome,
            measured: delta,
            value: (0,format/* formatDelta */.CW)(delta, decimals),
            reason: isEnough ? change : `${change}${luck} (required: ${needed})`,
            ...(outcome === 'fail' ? describeOpen(candidate, settings) : {}),
        };
    },
};
function decide({ comparison, delta }, { mode, ndcgK, minNdcgDelta }) {
    if (mode !== 'superiority')
        return undefined;
    const measured = readNdcgDelta(comparison, ndcgK);
    if (measured === null)
        return 'inconclusive';
    const isUnchanged = String(ndcgK) === significance_k/* significanceK */.b && delta.kind === 'unchanged' && delta.delta === 0;
    return measured >= minNdcgDelta && measured > 0 && !isUnchanged ? 'pass' : 'fail';
}
/** What the interval leaves open where too small a gain was measured; nothing where it rules out a larger one. */
function describeOpen({ delta, test }, { ndcgK, minNdcgDelta }) {
    if (String(ndcgK) !== significance_k/* significanceK */.b || delta.kind !== 'tested')
        return {};
    const bounds = computeBounds(delta, test);
    const least = Math.max(0, minNdcgDelta);
    if (bounds === undefined || bounds.upper <= least)
        return {};
    const gain = least > 0 ? `a gain of ${least}` : 'a gain';
    const range = `${showBound(bounds.lower, least)} to ${showBound(bounds.upper, least)}`;
    const sessions = (0,format/* formatCount */.B4)(delta.pairs, 'session');
    return {
        remarks: [`the true change may be anything from ${range}, so these ${sessions} cannot rule out ${gain}`],
    };
}
/** Whether a doubt is about all that was measured, rather than about how sure it is. */
function overridesFailure(doubt) {
    return doubt !== undefined && doubt.kind !== 'outside-interval' && doubt.kind !== 'disagreement';
}
/**
 * The NDCG delta at K; null where the API gave no number.
 *
 * @throws GateError `metric-not-returned`, listing the Ks that there are
 */
function readNdcgDelta(comparison, ndcgK) {
    return readDelta(comparison, comparison.ndcg_delta, ndcgK, { metric: 'NDCG', input: 'ndcg-k' });
}
/**
 * A delta at K; null where the API gave no number.
 *
 * @throws GateError `metric-not-returned`, listing the Ks that there are
 */
function readDelta(comparison, deltas, k, { metric, input }) {
    const delta = deltas[String(k)];
    if (delta !== undefined)
        return delta;
    const returned = Object.keys(deltas).sort((a, b) => Number(a) - Number(b));
    const choice = returned.length > 0
        ? `It returned K = ${returned.join(', ')}: set ${input} to one of these. With benchmark-id the same benchmark can be judged again.`
        : 'It returned none at all: look at the benchmark in Mixpeek.';
    throw new errors/* GateError */.ue('metric-not-returned', `The benchmark returned no ${metric}@${k} delta for candidate ${comparison.candidate_retriever_id}. ${choice}`);
}
/** `rose by 0.0184`, `fell by 0.0031`, `did not change`. */
function describeChange(delta, decimals = (0,format/* chooseDecimals */.WE)(delta, 0, 4)) {
    if (delta === 0)
        return 'did not change';
    return `${delta > 0 ? 'rose' : 'fell'} by ${(0,format/* formatNumber */.ZV)(Math.abs(delta), decimals)}`;
}
/** What a delta without any scatter means: every session changed by the same. */
function describeConstant(delta) {
    const change = `NDCG@${significance_k/* significanceK */.b} ${describeChange(delta)}`;
    return delta === 0
        ? `NDCG@${significance_k/* significanceK */.b} did not change in any session`
        : `${change} in every session alike`;
}
/** A bound of the delta with enough digits to tell it from `threshold`. */
function showBound(bound, threshold) {
    return (0,format/* formatDelta */.CW)(bound, (0,format/* chooseDecimals */.WE)(bound, threshold, 4));
}

;// CONCATENATED MODULE: ./build/verdict/pick-outcome.js
/** All must hold: a failure outweighs a doubt, and a doubt outweighs a pass. */
function pickOutcome(outcomes) {
    if (outcomes.includes('fail'))
        return 'fail';
    return outcomes.includes('inconclusive') ? 'inconclusive' : 'pass';
}

;// CONCATENATED MODULE: ./build/verdict/gates/degraded-sessions.js



/** The share of sessions that got worse may be `max-degraded-session-rate` at the most. */
const degradedSessionsGate = {
    id: 'degraded-sessions',
    isOnNdcg: false,
    evaluate({ candidate }, { maxDegradedSessionRate }) {
        if (maxDegradedSessionRate === undefined)
            return undefined;
        const needed = `at most ${(0,format/* formatPercent */.l9)(maxDegradedSessionRate)}`;
        const frame = { gate: 'Degraded sessions', threshold: maxDegradedSessionRate, needed };
        const metrics = candidate?.metrics;
        if (metrics === undefined)
            return findNothing(frame, 'the API returned no results for the candidate');
        const degraded = metrics.sessions_degraded;
        const compared = (0,count_sessions/* countCompared */.f)(metrics);
        if (degraded === null || compared === null)
            return findNothing(frame, 'the API did not return how many sessions improved, degraded and stayed neutral');
        if (compared === 0)
            return findNothing(frame, 'no session was compared');
        const rate = degraded / compared;
        const value = (0,format/* formatPercent */.l9)(rate, maxDegradedSessionRate);
        const isWithin = rate <= maxDegradedSessionRate;
        const share = `${value} of the sessions got worse`;
        return {
            ...frame,
            outcome: isWithin ? 'pass' : 'fail',
            measured: rate,
            value,
            reason: isWithin ? share : `${share} (required: ${needed})`,
        };
    },
};

;// CONCATENATED MODULE: ./build/verdict/missing-numbers.js

/** Clauses on what the API did not return, for the sentence of a gate that is inconclusive for it. */
const clauses = {
    'no-delta': () => `the API returned no NDCG@${significance_k/* significanceK */.b} delta`,
    'unknown-sessions': describeUnknownSessions,
    'too-few-sessions': () => 'fewer than two sessions were replayed by both retrievers',
    'no-test': () => 'the API returned neither a usable p-value nor a confidence interval',
};
/** Why a candidate's delta cannot be tested. */
function describeUntested(reason, candidate) {
    return clauses[reason](candidate);
}
/** Which number is missing, so that nobody knows how many sessions both retrievers replayed. */
function describeUnknownSessions({ sessionCount, candidate, baseline, }) {
    if (sessionCount === null)
        return 'the API returned no session_count';
    if (candidate === undefined)
        return 'the API returned no results for the candidate';
    if (baseline === undefined)
        return 'the API returned no results for the baseline';
    const whose = candidate.failed_sessions === null ? 'the candidate' : 'the baseline';
    return `the API returned no failed_sessions for ${whose}`;
}

;// CONCATENATED MODULE: ./build/verdict/gates/failed-sessions.js



/**
 * The share of sessions whose replay failed may be `max-failed-session-rate` at the most. Too many failures of the
 * candidate are its fault; too many of the baseline leave nothing to compare with.
 */
const failedSessionsGate = {
    id: 'failed-sessions',
    isOnNdcg: false,
    evaluate(candidate, { maxFailedSessionRate }) {
        if (maxFailedSessionRate === undefined || candidate.sessionCount === 0)
            return undefined;
        const needed = `at most ${(0,format/* formatPercent */.l9)(maxFailedSessionRate)}`;
        const frame = { gate: 'Failed sessions', threshold: maxFailedSessionRate, needed };
        const ofCandidate = computeRate(candidate, candidate.candidate);
        const ofBaseline = computeRate(candidate, candidate.baseline);
        // What is known of the candidate can be too much already.
        const isUnknown = ofCandidate === null || (ofBaseline === null && ofCandidate <= maxFailedSessionRate);
        if (isUnknown)
            return findNothing(frame, describeUnknownSessions(candidate));
        const rate = Math.max(ofCandidate, ofBaseline ?? 0);
        const who = ofCandidate >= rate ? 'of its sessions' : "of the baseline's sessions";
        const value = (0,format/* formatPercent */.l9)(rate, maxFailedSessionRate);
        const outcome = judgeFailureRates(ofCandidate, ofBaseline ?? 0, maxFailedSessionRate);
        return {
            ...frame,
            outcome,
            measured: rate,
            value,
            reason: outcome === 'pass' ? '' : `${value} ${who} failed (required: ${needed})`,
        };
    },
};
/** The share of sessions that failed on one side; null where a number is missing. */
function computeRate({ sessionCount }, result) {
    const failed = result?.failed_sessions ?? null;
    return failed === null || sessionCount === null ? null : failed / sessionCount;
}
function judgeFailureRates(ofCandidate, ofBaseline, most) {
    if (ofCandidate > most)
        return 'fail';
    return ofBaseline > most ? 'inconclusive' : 'pass';
}

;// CONCATENATED MODULE: ./build/verdict/gates/latency-delta.js


/** The mean latency may rise by `max-latency-delta-ms` at the most. A point gate: latency comes without a p-value. */
const latencyDeltaGate = {
    id: 'latency-delta',
    isOnNdcg: false,
    evaluate({ comparison: { latency_delta_ms: delta } }, { maxLatencyDeltaMs }) {
        if (maxLatencyDeltaMs === undefined)
            return undefined;
        const needed = `at most ${(0,format/* formatBound */.Sp)(maxLatencyDeltaMs)} ms`;
        const frame = { gate: 'Latency delta', threshold: maxLatencyDeltaMs, needed };
        if (delta === null)
            return findNothing(frame, 'the API returned no latency_delta_ms');
        const decimals = (0,format/* chooseDecimals */.WE)(delta, maxLatencyDeltaMs, 1);
        const change = `mean latency ${describeLatencyChange(delta, decimals)}`;
        const isFast = delta <= maxLatencyDeltaMs;
        return {
            ...frame,
            outcome: isFast ? 'pass' : 'fail',
            measured: delta,
            value: `${(0,format/* formatDelta */.CW)(delta, decimals)} ms`,
            reason: isFast ? change : `${change} (required: ${needed})`,
        };
    },
};
function describeLatencyChange(delta, decimals) {
    if (delta === 0)
        return 'did not change';
    return `${delta > 0 ? 'rose' : 'fell'} by ${(0,format/* formatNumber */.ZV)(Math.abs(delta), decimals)} ms`;
}

// EXTERNAL MODULE: ./build/verdict/effect-of-interest.js
var effect_of_interest = __webpack_require__(61206);
;// CONCATENATED MODULE: ./build/verdict/statistics/power.js

/** The chance to see a true difference that is called detectable. */
const targetPower = 0.8;
/** From so many sessions on, Guenther's formula is exact. */
const fewSessions = 200;
/**
 * The smallest true delta that a test of this precision sees with probability `power`: δ·SE, where δ is the
 * noncentrality at which P(T > t₁₋ₐ) = power, in the tail of the effect. (t₁₋ₐ + t₀.₈)·SE comes within 0.2% of it from
 * 10 pairs on, but not at 2.
 *
 * @param alpha one-sided error, that is half of a two-sided level
 */
function computeMinimalDetectableEffect({ standardError, df }, alpha, power = targetPower) {
    const critical = computeStudentQuantile(1 - alpha, df);
    const computePower = integrateOverScale(df, critical);
    let noncentrality = critical + computeStudentQuantile(power, df);
    let [low, high] = [0, 4 * noncentrality + 4];
    // Newton's method, kept within a bracket that shrinks; it takes about five steps.
    for (let step = 0; step < 60; step += 1) {
        const reached = computePower(noncentrality);
        if (reached.power < power)
            low = noncentrality;
        else
            high = noncentrality;
        const next = noncentrality + (power - reached.power) / reached.slope;
        const previous = noncentrality;
        noncentrality = next > low && next < high ? next : (low + high) / 2;
        if (Math.abs(noncentrality - previous) <= 1e-13 * noncentrality)
            break;
    }
    return noncentrality * standardError;
}
/** Intervals of Simpson's rule; they leave an error below 1e-9 for every df from 1 on. */
const intervals = 800;
/**
 * P(T > critical) of the noncentral t and its slope in the noncentrality δ: the means of Φ(δ − critical·S) and of its
 * density over the scale S = √(χ²/df), by Simpson's rule over nine standard deviations about 1. The density of S is
 * normalized numerically, which spares the gamma function.
 */
function integrateOverScale(df, critical) {
    const reach = 9 / Math.sqrt(2 * df);
    const start = Math.max(1e-12, 1 - reach);
    const width = (1 + reach - start) / intervals;
    const nodes = Array.from({ length: intervals + 1 }, (_, index) => {
        const scale = start + index * width;
        const simpson = index === 0 || index === intervals ? 1 : index % 2 === 1 ? 4 : 2;
        return { scale, weight: simpson * Math.exp((df - 1) * Math.log(scale) - (df * (scale * scale - 1)) / 2) };
    });
    const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
    return (noncentrality) => {
        let power = 0;
        let slope = 0;
        for (const { scale, weight } of nodes) {
            const z = noncentrality - critical * scale;
            power += weight * computeNormalCdf(z);
            slope += weight * Math.exp((-z * z) / 2);
        }
        return { power: power / total, slope: slope / total / Math.sqrt(2 * Math.PI) };
    };
}
/**
 * Sessions needed to see a true delta with probability `power`. Guenther's formula (1981), ⌈((z₁₋ₐ + z₀.₈)·SD/Δ)² +
 * z²₁₋ₐ/2⌉, is at most one too low where few sessions suffice, so the exact power has the last word there.
 *
 * @param alpha one-sided error, that is half of a two-sided level
 */
function computeSessionsNeeded({ standardDeviation, delta }, alpha, power = targetPower) {
    const z = computeNormalQuantile(1 - alpha);
    const guenther = Math.ceil((((z + computeNormalQuantile(power)) * standardDeviation) / delta) ** 2 + (z * z) / 2);
    let sessions = Math.max(2, guenther);
    while (sessions < fewSessions && !isSeen(sessions))
        sessions += 1;
    return sessions;
    function isSeen(pairs) {
        const standardError = standardDeviation / Math.sqrt(pairs);
        return computeMinimalDetectableEffect({ standardError, df: pairs - 1 }, alpha, power) <= Math.abs(delta);
    }
}

;// CONCATENATED MODULE: ./build/verdict/detectable-effect.js




const maxSessions = schemas/* sessionCountBounds */.d$.max;
/** As many as help to choose: the measured gain is none of them, since what would show that restates the p-value. */
const targetsByDefault = [effect_of_interest/* defaultEffectOfInterest */.I, effect_of_interest/* defaultEffectOfInterest */.I / 2];
/**
 * How much a benchmark could have detected, and how many sessions detecting a difference of `target` takes, both four times
 * out of five, in a clause each. To detect is to tell from zero: a gate on the size of the difference is another matter.
 *
 * @param target the true difference that is asked about, above 0; undefined where the user names none
 * @param alpha one-sided error of the test
 * @param nextAlpha that of another run, where it is another
 */
function describeDetectableEffect(delta, target, alpha, nextAlpha = alpha) {
    const detectable = computeMinimalDetectableEffect(delta, alpha);
    const seen = `with ${(0,format/* formatCount */.B4)(delta.pairs, 'session')} this benchmark would detect a true difference of ${(0,format/* formatNumber */.ZV)(detectable)} in four out of five runs`;
    const { standardDeviation } = delta;
    const [nearest, ...others] = (target === undefined ? targetsByDefault : [target])
        .map((difference) => ({
        sessions: computeSessionsNeeded({ standardDeviation, delta: difference }, nextAlpha),
        shown: (0,format/* formatBound */.Sp)(difference),
    }))
        .filter(({ sessions }) => sessions > delta.pairs);
    if (nearest === undefined)
        return [seen];
    const level = nextAlpha === alpha ? '' : ` at ${(0,format/* formatLevel */.eI)(2 * nextAlpha)}, the level of the next run`;
    if (nearest.sessions > maxSessions) {
        const standardError = standardDeviation / Math.sqrt(maxSessions);
        const least = computeMinimalDetectableEffect({ standardError, df: maxSessions - 1 }, nextAlpha);
        const limit = `even ${(0,format/* formatCount */.B4)(maxSessions, 'session')}, the most that the API replays, would detect only one of ${(0,format/* formatNumber */.ZV)(least)}${level}`;
        return [seen, limit];
    }
    const further = others
        .filter(({ sessions }) => sessions <= maxSessions)
        .map(({ sessions, shown }) => `, and ${shown} about ${(0,format/* formatInteger */.Sm)(roundUp(sessions))}`);
    const first = `detecting ${nearest.shown} takes about ${(0,format/* formatCount */.B4)(roundUp(nearest.sessions), 'session')}`;
    return [seen, `${first}${further.join('')}${level}`];
}
/** How many sessions would do what `purpose` says, or that the API does not replay as many. */
function describeSessionsNeeded(sessions, purpose) {
    return sessions > maxSessions
        ? `even ${(0,format/* formatCount */.B4)(maxSessions, 'session')}, the most that the API replays, would not ${purpose}`
        : `about ${(0,format/* formatCount */.B4)(roundUp(sessions), 'session')} would ${purpose}`;
}
/** To two digits, upwards: the number rests on an estimate, and more digits would claim more than it knows. */
function roundUp(sessions) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(sessions)) - 1);
    return Math.min(maxSessions, Math.ceil(sessions / unit) * unit);
}

;// CONCATENATED MODULE: ./build/verdict/gates/decide-by-bounds.js




/**
 * Whether the true NDCG@10 delta is shown to be above a threshold (pass), shown to be below it (fail), or neither. A bound
 * on the threshold shows nothing, unless `mayBeEqual` says that it is enough for a pass.
 */
function decideByBounds({ delta, test }, threshold, { mayBeEqual }) {
    if (delta.kind === 'untested')
        return 'inconclusive';
    // Without scatter the delta itself is the bound.
    if (delta.kind === 'constant')
        return compare(delta.delta, delta.delta, threshold, mayBeEqual);
    const bounds = computeBounds(delta, test);
    if (bounds === undefined)
        return 'inconclusive';
    if (bounds.areGiven)
        return compare(bounds.lower, bounds.upper, threshold, mayBeEqual);
    if (isSignificant(test, false))
        return 'pass';
    return computePBelow(delta, threshold) < test.level - roundingError ? 'fail' : 'inconclusive';
}
function compare(lower, upper, threshold, mayBeEqual) {
    if (lower > threshold || (mayBeEqual && lower === threshold))
        return 'pass';
    return upper < threshold ? 'fail' : 'inconclusive';
}

;// CONCATENATED MODULE: ./build/verdict/doubts/describe-doubt.js



const decisions = {
    pass: 'pass',
    fail: 'fail',
    inconclusive: 'be inconclusive',
};
/** A doubt as a clause, to follow `NDCG@10 rose by 0.0300, but`. */
function describeDoubt(doubt) {
    switch (doubt.kind) {
        case 'few-sessions':
            return doubt.isFiltered
                ? `the filter left ${(0,format/* formatCount */.B4)(doubt.replayed, 'session')}, and it takes at least ${enoughSessions} to decide`
                : `only ${(0,format/* formatCount */.B4)(doubt.replayed, 'session')} ${doubt.replayed === 1 ? 'was' : 'were'} replayed by both retrievers, and it takes at least ${enoughSessions} to decide`;
        case 'few-changed':
            return `only ${(0,format/* formatInteger */.Sm)(doubt.changed)} of ${(0,format/* formatCount */.B4)(doubt.replayed, 'session')} changed, and it takes at least ${enoughChanged} to decide`;
        case 'changed-without-sessions':
            return 'no session counts as changed, which contradicts the delta, its p-value or its confidence interval';
        case 'outside-interval':
            return `the delta ${(0,format/* formatDelta */.CW)(doubt.delta)} lies outside its own confidence interval, ${formatInterval(doubt.interval)}`;
        case 'disagreement':
            return `p-value and confidence interval contradict each other: by ${(0,format/* statePValue */.Ls)(doubt.pValue)} the candidate would ${decisions[doubt.byPValue]}, by the interval ${formatInterval(doubt.interval)} it would ${decisions[doubt.byInterval]}`;
        case 'failed-replays':
            return `${(0,format/* formatCount */.B4)(doubt.failed, 'replay')} failed: counted as 0 they make the NDCG@${significance_k/* significanceK */.b} delta ${(0,format/* formatDelta */.CW)(doubt.withFailures)} instead of ${(0,format/* formatDelta */.CW)(doubt.delta)}, and the candidate would ${decisions[doubt.outcome]}`;
    }
}
function formatInterval([low, high]) {
    return `${(0,format/* formatDelta */.CW)(low)} to ${(0,format/* formatDelta */.CW)(high)}`;
}

;// CONCATENATED MODULE: ./build/verdict/gates/evaluate-by-bounds.js







/** The finding of a gate that holds the lower bound of the NDCG@10 delta against a threshold. */
function evaluateByBounds(candidate, outcome, bound, explain) {
    const { delta, doubt, test } = candidate;
    const frame = { gate: `NDCG@${significance_k/* significanceK */.b} delta at worst`, ...bound };
    const unmeasured = { measured: null, value: format/* missingValue */.Qh };
    if (doubt !== undefined && delta.delta !== null) {
        const reason = `NDCG@${significance_k/* significanceK */.b} ${describeChange(delta.delta)}, but ${describeDoubt(doubt)}`;
        return { ...frame, ...unmeasured, outcome: 'inconclusive', reason };
    }
    if (delta.kind === 'untested')
        return findNothing(frame, describeUntested(delta.reason, candidate));
    if (delta.kind === 'constant') {
        const reason = describeConstant(delta.delta);
        return { ...frame, outcome, measured: delta.delta, value: (0,format/* formatDelta */.CW)(delta.delta), reason };
    }
    const bounds = computeBounds(delta, test);
    if (bounds === undefined)
        return { ...frame, ...unmeasured, outcome, reason: noBoundsReason };
    const change = delta.kind === 'unchanged' ? describeConstant(0) : `NDCG@${significance_k/* significanceK */.b} ${describeChange(delta.delta)}`;
    const atWorst = showBound(bounds.lower, bound.threshold);
    return {
        ...frame,
        outcome,
        measured: bounds.lower,
        value: atWorst,
        ...explain({ outcome, delta, bounds, test, change, atWorst }),
    };
}

;// CONCATENATED MODULE: ./build/verdict/gates/non-inferiority.js







/**
 * Non-inferiority: the candidate must be shown to be worse by less than the margin m = −`min-ndcg-delta`. It passes when
 * the lower bound of the NDCG@10 delta is above −m, fails when the upper bound is below −m, and is inconclusive between.
 */
const nonInferiorityGate = {
    id: 'non-inferiority',
    isOnNdcg: true,
    decide: non_inferiority_decide,
    evaluate(candidate, settings) {
        const decided = non_inferiority_decide(candidate, settings);
        if (decided === undefined)
            return undefined;
        const { minNdcgDelta: threshold } = settings;
        const needed = `above ${(0,format/* formatBound */.Sp)(threshold)}`;
        return evaluateByBounds(candidate, decided, { threshold, needed }, (found) => explainBounds(found, -threshold));
    },
};
function non_inferiority_decide(candidate, { mode, minNdcgDelta }) {
    return mode === 'non-inferiority'
        ? decideByBounds(candidate, minNdcgDelta, { mayBeEqual: false })
        : undefined;
}
function explainBounds({ outcome, delta, bounds, test, change, atWorst }, margin) {
    const { level } = test;
    const { lower, upper } = bounds;
    const within = `the margin of ${margin}`;
    if (outcome === 'pass') {
        return {
            reason: `${change}, at worst ${atWorst}, within ${within}${compareWithZero(bounds, test)}`,
        };
    }
    if (outcome === 'fail') {
        return { reason: `${change}, at best ${showBound(upper, -margin)}, beyond ${within}` };
    }
    if (lower > -margin && test.adjustment !== 'none') {
        const doubt = `at worst ${atWorst}, within ${within} by itself but not among several: one-sided ${(0,format/* statePValue */.Ls)(test.adjusted ?? 1, level)}${describeCorrection(test, level)} (required: below ${(0,format/* formatLevel */.eI)(level)})`;
        return { reason: `${change}, ${doubt}` };
    }
    const doubt = `${upper < 0 ? 'significantly, and' : 'but'} the true change may be ${atWorst}, ${lower < -margin ? 'beyond' : 'which is not within'} ${within}`;
    return { reason: `${change}, ${doubt}`, remarks: adviseOnSessions(delta, test, margin) };
}
/**
 * What the same bounds say about a difference from the baseline. That a single candidate is better may be said without a
 * further test at a stricter level, since it is asked only once the margin is kept (closed testing).
 */
function compareWithZero({ lower, upper }, { adjustment }) {
    if (lower > 0 && adjustment === 'none')
        return ', and better than the baseline';
    return upper < 0 ? ', though it is significantly worse than the baseline' : '';
}
/** A candidate that is worse than the baseline may need more sessions than one that is like it. */
function adviseOnSessions(delta, { level, strictness }, margin) {
    if (delta.kind !== 'tested')
        return [];
    const { standardDeviation, pairs } = delta;
    const sessions = computeSessionsNeeded({ standardDeviation, delta: margin }, level * strictness);
    return sessions > pairs
        ? [describeSessionsNeeded(sessions, 'show that a candidate like the baseline is within the margin')]
        : [];
}

;// CONCATENATED MODULE: ./build/verdict/gates/p-value.js






/**
 * Superiority: the gain must be too large for chance. A p-value above the level does not show that a candidate is no
 * better: it leaves the question open, and so does one that could not be computed. The p-value has no direction and is
 * about NDCG@10: below the level it speaks against a candidate whose NDCG@10 fell, and says little on another K.
 */
const pValueGate = {
    id: 'p-value',
    isOnNdcg: true,
    decide: p_value_decide,
    evaluate(candidate, settings) {
        const decided = p_value_decide(candidate, settings);
        if (decided === undefined)
            return undefined;
        const { maxPValue, ndcgK } = settings;
        const { doubt, test } = candidate;
        const needed = `at most ${(0,format/* formatLevel */.eI)(maxPValue)}`;
        const frame = {
            gate: nameGate(candidate, ndcgK),
            measured: test.adjusted,
            threshold: maxPValue,
            value: showValue(candidate, maxPValue),
            needed,
        };
        if (doubt !== undefined) {
            const reason = describeDoubt(doubt);
            return { ...frame, value: addNote(frame.value, 'unreliable'), outcome: 'inconclusive', reason };
        }
        if (test.adjusted === null) {
            return {
                ...frame,
                outcome: 'inconclusive',
                reason: `${explainMissing(candidate)} (required: ${needed})`,
            };
        }
        const stated = state(candidate, test.adjusted, settings);
        if (!isShown(candidate)) {
            const reason = `that may be chance: ${stated} (required: ${needed})`;
            return { ...frame, outcome: 'inconclusive', reason, remarks: explainDoubt(candidate, settings) };
        }
        if (decided === 'pass')
            return { ...frame, outcome: 'pass', reason: stated };
        const testedDelta = candidate.comparison.ndcg_delta[significance_k/* significanceK */.b] ?? null;
        const value = testedDelta === null || testedDelta === 0 ? frame.value : addNote(frame.value, 'wrong direction');
        const reason = explainWithoutGain(testedDelta, stated, ndcgK);
        return { ...frame, value, outcome: decided, reason };
    },
};
function p_value_decide(candidate, { mode, ndcgK }) {
    if (mode !== 'superiority')
        return undefined;
    const testedDelta = candidate.comparison.ndcg_delta[significance_k/* significanceK */.b] ?? 0;
    if (!isShown(candidate) || testedDelta === 0)
        return 'inconclusive';
    if (testedDelta > 0)
        return 'pass';
    return String(ndcgK) === significance_k/* significanceK */.b ? 'fail' : 'inconclusive';
}
function isShown({ test, comparison }) {
    return isSignificant(test, comparison.p_value !== null);
}
/** A p-value that nobody returned can be missing for want of something else. */
function explainMissing(candidate) {
    const { delta } = candidate;
    return delta.kind === 'untested' && delta.reason !== 'no-delta'
        ? describeUntested(delta.reason, candidate)
        : 'no p-value could be computed';
}
/** The corrected p-value, and beside it the raw one where that reads differently. */
function showValue({ test: { raw, adjusted } }, maxPValue) {
    if (adjusted === null)
        return format/* missingValue */.Qh;
    const shown = (0,format/* formatPValue */.td)(adjusted, maxPValue);
    const before = raw === null ? shown : (0,format/* formatPValue */.td)(raw, maxPValue);
    return before === shown ? shown : `${shown} (raw ${before})`;
}
/** Beside "at most 0.05", "0.04" alone would look met. */
function addNote(value, note) {
    return value === format/* missingValue */.Qh ? value : `${value} (${note})`;
}
function nameGate({ test }, ndcgK) {
    const about = String(ndcgK) === significance_k/* significanceK */.b ? '' : ` of NDCG@${significance_k/* significanceK */.b}`;
    return `p-value${nameCorrection(test.adjustment)}${about}`;
}
function state({ test }, adjusted, { ndcgK, maxPValue }) {
    const about = String(ndcgK) === significance_k/* significanceK */.b ? '' : ` for NDCG@${significance_k/* significanceK */.b}`;
    return `${(0,format/* statePValue */.Ls)(adjusted, maxPValue)}${describeCorrection(test, maxPValue)}${about}`;
}
/** How much the benchmark could have seen, at the level to which the correction comes down for this candidate. */
function explainDoubt({ delta, test }, { minNdcgDelta, maxPValue, nextMaxPValue = maxPValue }) {
    if (delta.kind !== 'tested' || delta.delta <= 0)
        return [];
    const target = minNdcgDelta > 0 ? minNdcgDelta : undefined;
    const [alpha, nextAlpha] = [maxPValue, nextMaxPValue].map((level) => (level / 2) * test.strictness);
    return describeDetectableEffect(delta, target, alpha ?? 0, nextAlpha);
}
/** What a significant p-value means where NDCG@10 did not rise. */
function explainWithoutGain(testedDelta, stated, ndcgK) {
    if (testedDelta === null)
        return `${stated}, and it is unknown whether it rose or fell`;
    if (String(ndcgK) !== significance_k/* significanceK */.b)
        return `${stated}, which did not rise`;
    return testedDelta < 0 ? `the fall is significant: ${stated}` : `${stated} contradicts a delta of 0`;
}

;// CONCATENATED MODULE: ./build/verdict/gates/recall-delta.js



/** The recall@K delta must reach `min-recall-delta`. A point gate: recall comes without a p-value. */
const recallDeltaGate = {
    id: 'recall-delta',
    isOnNdcg: false,
    evaluate({ comparison }, { minRecallDelta, recallK }) {
        if (minRecallDelta === undefined)
            return undefined;
        const delta = readDelta(comparison, comparison.recall_delta, recallK, {
            metric: 'recall',
            input: 'recall-k',
        });
        const needed = `at least ${(0,format/* formatBound */.Sp)(minRecallDelta)}`;
        const frame = { gate: `Recall@${recallK} delta`, threshold: minRecallDelta, needed };
        if (delta === null)
            return findNothing(frame, `the API returned no recall@${recallK} delta`);
        const decimals = Math.max((0,format/* chooseDecimals */.WE)(delta, minRecallDelta, 4), (0,format/* chooseDecimals */.WE)(delta, 0, 4));
        const change = `recall@${recallK} ${describeChange(delta, decimals)}`;
        const isEnough = delta >= minRecallDelta;
        return {
            ...frame,
            outcome: isEnough ? 'pass' : 'fail',
            measured: delta,
            value: (0,format/* formatDelta */.CW)(delta, decimals),
            reason: isEnough ? change : `${change} (required: ${needed})`,
        };
    },
};

;// CONCATENATED MODULE: ./build/verdict/gates/regression.js











/**
 * Regression: fails only where the candidate is shown to be worse than the tolerance τ = `min-ndcg-delta`, that is where
 * the upper bound of the NDCG@10 delta is below τ. A pass says "not shown", and says so when it could not have been.
 */
const regressionGate = {
    id: 'regression',
    isOnNdcg: true,
    decide: regression_decide,
    evaluate(candidate, settings) {
        const decided = regression_decide(candidate, settings);
        if (decided === undefined)
            return undefined;
        const { delta, doubt } = candidate;
        const tolerance = settings.minNdcgDelta;
        const needed = `not shown to be below ${(0,format/* formatBound */.Sp)(tolerance)}`;
        const gate = `NDCG@${significance_k/* significanceK */.b} delta`;
        const rule = { gate, threshold: tolerance, needed };
        if (delta.delta === null)
            return findNothing(rule, `the API returned no ${gate}`);
        const frame = { ...rule, outcome: decided, measured: delta.delta, value: (0,format/* formatDelta */.CW)(delta.delta) };
        const change = `NDCG@${significance_k/* significanceK */.b} ${describeChange(delta.delta)}`;
        if (doubt !== undefined) {
            return { ...frame, outcome: 'inconclusive', reason: `${change}, but ${describeDoubt(doubt)}` };
        }
        switch (delta.kind) {
            case 'untested':
                return { ...frame, reason: change, remarks: [describeUntested(delta.reason, candidate)] };
            case 'constant':
            case 'unchanged':
                return { ...frame, reason: describeConstant(delta.delta) };
            case 'tested':
                return { ...frame, ...explainTest(candidate, delta, decided, settings, change) };
        }
    },
};
function regression_decide({ delta, test }, { mode, minNdcgDelta: tolerance }) {
    if (mode !== 'regression')
        return undefined;
    if (delta.kind === 'untested')
        return 'inconclusive';
    if (delta.kind === 'constant')
        return delta.delta < tolerance - roundingError ? 'fail' : 'pass';
    const bounds = computeBounds(delta, test);
    if (bounds === undefined)
        return 'inconclusive';
    const isShown = bounds.areGiven ? bounds.upper < tolerance : isSignificant(test, false);
    return isShown ? 'fail' : 'pass';
}
function explainTest({ test }, delta, outcome, settings, change) {
    const { level } = test;
    const tolerance = settings.minNdcgDelta;
    const bounds = computeBounds(delta, test);
    if (bounds === undefined)
        return { reason: change, remarks: [noBoundsReason] };
    if (outcome === 'fail') {
        const below = tolerance === 0
            ? 'a significant regression'
            : `significantly below the tolerance of ${(0,format/* formatBound */.Sp)(tolerance)}`;
        const stated = `one-sided ${(0,format/* statePValue */.Ls)(test.adjusted ?? 0, level)}${describeCorrection(test, level)}`;
        return { reason: `${change}, ${below}: ${stated} (fails below ${(0,format/* formatLevel */.eI)(level)})` };
    }
    const finding = tolerance === 0
        ? 'no significant regression'
        : `not shown to be below the tolerance of ${(0,format/* formatBound */.Sp)(tolerance)}`;
    const worse = tolerance < 0 && bounds.upper < 0 ? ', though significantly worse than the baseline' : '';
    const remarks = describeUndetectable(delta, tolerance, bounds.lower, level * test.strictness);
    return { reason: `${change}, ${finding}${worse}`, remarks };
}
/**
 * Which loss the sessions were too few to find reliably; empty where they were enough, or where the interval rules it out.
 *
 * @param alpha one-sided error of the test
 */
function describeUndetectable(delta, tolerance, lower, alpha) {
    const effectOfInterest = tolerance === 0 ? effect_of_interest/* defaultEffectOfInterest */.I : -tolerance;
    const detectable = computeMinimalDetectableEffect(delta, alpha);
    if (detectable <= effectOfInterest || lower > -effectOfInterest)
        return [];
    // The test is against the tolerance: a loss has to be beyond it by as much as the test can see.
    return tolerance === 0
        ? [`too few sessions to see a regression of ${effectOfInterest} reliably`]
        : [
            `with so few sessions, only a loss of at least ${(0,format/* formatNumber */.ZV)(detectable - tolerance)} would be detected in four out of five runs`,
        ];
}

;// CONCATENATED MODULE: ./build/verdict/gates/session-count.js




/** At least `min-sessions` sessions that both retrievers replayed. Fewer say nothing against a candidate: inconclusive. */
const sessionCountGate = {
    id: 'session-count',
    isOnNdcg: false,
    evaluate(candidate, { minSessions }) {
        if (minSessions === undefined)
            return undefined;
        const needed = `at least ${(0,format/* formatInteger */.Sm)(minSessions)}`;
        const frame = { gate: 'Replayed sessions', threshold: minSessions, needed };
        const replayed = countReplayed(candidate);
        if (replayed === null)
            return findNothing(frame, describeUnknownSessions(candidate));
        const isEnough = replayed >= minSessions;
        const count = `${(0,format/* formatCount */.B4)(replayed, 'session')} replayed`;
        return {
            ...frame,
            outcome: isEnough ? 'pass' : 'inconclusive',
            measured: replayed,
            value: (0,format/* formatInteger */.Sm)(replayed),
            reason: isEnough ? count : `only ${count} (required: ${needed})`,
        };
    },
};

;// CONCATENATED MODULE: ./build/verdict/gates/superiority-by-margin.js







/**
 * Superiority by a margin: the true gain must be shown to be at least `min-ndcg-delta`, which is above 0. It passes when
 * the lower bound of the NDCG@10 delta reaches it, fails when the upper bound is below it, and is inconclusive between.
 */
const superiorityByMarginGate = {
    id: 'superiority-by-margin',
    isOnNdcg: true,
    decide: superiority_by_margin_decide,
    evaluate(candidate, settings) {
        const decided = superiority_by_margin_decide(candidate, settings);
        if (decided === undefined)
            return undefined;
        const least = settings.minNdcgDelta;
        return evaluateByBounds(candidate, decided, { threshold: least, needed: `at least ${least}` }, (found) => superiority_by_margin_explainBounds(found, least));
    },
};
function superiority_by_margin_decide(candidate, { mode, minNdcgDelta }) {
    return mode === 'superiority-by-margin'
        ? decideByBounds(candidate, minNdcgDelta, { mayBeEqual: true })
        : undefined;
}
function superiority_by_margin_explainBounds({ outcome, delta, bounds: { lower, upper }, test, change, atWorst }, least) {
    if (outcome === 'pass')
        return { reason: `${change}, at worst ${atWorst}, which is at least ${least}` };
    if (outcome === 'fail')
        return { reason: `${change}, at best ${showBound(upper, least)}, which is below ${least}` };
    if (lower > least && test.adjustment !== 'none') {
        const doubt = `at least ${least} by itself but not among several: one-sided ${(0,format/* statePValue */.Ls)(test.adjusted ?? 1, test.level)}${describeCorrection(test, test.level)} (required: below ${(0,format/* formatLevel */.eI)(test.level)})`;
        return { reason: `${change}, at worst ${atWorst}, ${doubt}` };
    }
    const reason = `${change}, but the true change may be ${atWorst} (required: at least ${least})`;
    return { reason, remarks: superiority_by_margin_adviseOnSessions(delta, test, least) };
}
/** To be shown to reach the minimum, a gain has to be beyond it; how far this one is, nobody knows. */
function superiority_by_margin_adviseOnSessions(delta, { level, strictness }, least) {
    if (delta.kind !== 'tested')
        return [];
    const { standardDeviation, pairs } = delta;
    const sessions = computeSessionsNeeded({ standardDeviation, delta: least }, level * strictness);
    return sessions > pairs
        ? [describeSessionsNeeded(sessions, `show a gain of at least ${least} if the true gain is ${2 * least}`)]
        : [];
}

;// CONCATENATED MODULE: ./build/verdict/statistics/binomial-quantile.js

/** The fewest successes of `trials`, each with this probability, that are not exceeded with probability `q` or more. */
function computeBinomialQuantile(q, trials, probability) {
    let [least, most] = [0, trials];
    while (least < most) {
        const middle = Math.floor((least + most) / 2);
        if (computeBinomialCdf(middle, trials, probability) >= q)
            most = middle;
        else
            least = middle + 1;
    }
    return least;
}

;// CONCATENATED MODULE: ./build/verdict/gates/taxonomy-losses.js



/** The chance that a node of an equal candidate is lost: one side of the 5% that the API is taken to test each node at. */
const lossByChance = 0.025;
/** How often an equal candidate keeps within what `auto` allows, if its nodes are independent. */
const keptByChance = 0.975;
/** At most `max-taxonomy-losses` nodes of the taxonomy where the candidate is significantly worse. */
const taxonomyLossesGate = {
    id: 'taxonomy-losses',
    isOnNdcg: false,
    evaluate(candidate, { maxTaxonomyLosses: setting }) {
        if (setting === undefined)
            return undefined;
        const { taxonomy_losses: losses } = candidate.comparison;
        const nodes = countNodes(candidate);
        const isUnknown = setting === 'auto' && nodes === null;
        // Without a taxonomy there is nothing to lose.
        const most = setting !== 'auto'
            ? setting
            : nodes === null
                ? 0
                : computeBinomialQuantile(keptByChance, nodes, lossByChance);
        const needed = setting === 'auto' && nodes !== null ? `at most ${most} of ${nodes}` : `at most ${most}`;
        const frame = { gate: 'Taxonomy losses', threshold: most, needed };
        if (losses === null)
            return findNothing(frame, 'the API returned no taxonomy_losses');
        if (isUnknown && losses.length > 0)
            return findNothing(frame, 'the API returned no taxonomy_deltas');
        const isWithin = losses.length <= most;
        const count = `${(0,format/* formatCount */.B4)(losses.length, 'taxonomy node')} got significantly worse`;
        return {
            ...frame,
            outcome: isWithin ? 'pass' : 'fail',
            measured: losses.length,
            value: String(losses.length),
            reason: isWithin ? count : `${count} (required: ${needed})`,
        };
    },
};
/** Nodes that both retrievers have metrics of, so that they could be tested; null where a side has none at all. */
function countNodes({ candidate, baseline }) {
    const [after, before] = [candidate?.taxonomy_deltas, baseline?.taxonomy_deltas];
    if (!after || !before)
        return null;
    return Object.keys(after).filter((node) => Object.hasOwn(before, node)).length;
}

;// CONCATENATED MODULE: ./build/verdict/gates/index.js











/**
 * Every gate, in the order in which report and sentence show them; the first that is on says how NDCG changed. A new
 * gate is a file beside this one and a line here.
 */
const gates = [
    ndcgDeltaGate,
    pValueGate,
    superiorityByMarginGate,
    nonInferiorityGate,
    regressionGate,
    recallDeltaGate,
    latencyDeltaGate,
    taxonomyLossesGate,
    degradedSessionsGate,
    failedSessionsGate,
    sessionCountGate,
];

;// CONCATENATED MODULE: ./build/verdict/doubts/place.js




/** What the gates on NDCG say by the numbers alone. */
function place_decide(candidate, settings) {
    return pickOutcome(gates.flatMap((gate) => gate.decide?.(candidate, settings) ?? []));
}
/** The same had the API returned these numbers. */
function decideWith({ candidate, index, candidates, settings }, changes) {
    const { comparison = candidate.comparison, delta = candidate.delta } = changes;
    const { test } = retest({ ...candidate, comparison, delta }, index, candidates, settings);
    const variant = { ...candidate, comparison, delta, test };
    return { outcome: place_decide(variant, settings), variant };
}
/** What the API would have returned with these numbers. */
function withNumbers({ candidate }, numbers) {
    const comparison = { ...candidate.comparison, ...numbers };
    return { comparison, delta: gatherDelta({ ...candidate, comparison }) };
}

;// CONCATENATED MODULE: ./build/verdict/doubts/contradictions.js







/** A delta that is not in its own interval. */
function findOutside({ candidate }) {
    const { delta } = candidate.delta;
    const { confidence_interval: interval } = candidate.comparison;
    if (delta === null || interval === null || isInsideInterval(delta, interval))
        return undefined;
    return { kind: 'outside-interval', delta, interval };
}
/** Whether p-value and interval, each by itself, lead to different decisions. A tie between two that fit is none. */
function findDisagreement(place) {
    const { p_value: pValue, confidence_interval: interval } = place.candidate.comparison;
    const { delta } = place.candidate.delta;
    if (pValue === null || interval === null || delta === null)
        return undefined;
    const byInterval = decideByInterval(place);
    const byPValue = decideByPValue(place, pValue);
    if (byInterval === undefined || byPValue === undefined)
        return undefined;
    if (byPValue.outcomes.includes(byInterval.outcome))
        return undefined;
    const isTied = byInterval.isTied || byPValue.isTied;
    if (isTied && fitsInterval(place.candidate.delta, pValue))
        return undefined;
    const [outcome = 'inconclusive'] = byPValue.outcomes;
    return { kind: 'disagreement', pValue, interval, byPValue: outcome, byInterval: byInterval.outcome };
}
/** What the interval alone says; undefined where it does not hold at the level that is asked for. */
function decideByInterval(place) {
    const { settings } = place;
    const { outcome, variant } = decideWith(place, withNumbers(place, { p_value: null }));
    const { delta, test } = variant;
    const isTied = isOnThreshold(variant, settings);
    if (delta.kind !== 'tested')
        return { outcome, isTied };
    const bounds = computeBounds(delta, test);
    if (bounds === undefined)
        return undefined;
    if (settings.mode !== 'superiority')
        return { outcome, isTied };
    // Superiority goes by a p-value, which an interval that is not symmetric has none of.
    const isShown = bounds.areGiven ? bounds.lower > 0 : isSignificant(test, false);
    const effect = ndcgDeltaGate.decide?.(variant, settings) ?? 'inconclusive';
    return { outcome: pickOutcome([effect, isShown ? 'pass' : 'inconclusive']), isTied };
}
/**
 * What the p-value alone says: as it is, and as it may have been before it was rounded. Undefined where it says nothing.
 */
function decideByPValue(place, pValue) {
    const { candidate, settings } = place;
    const { delta, test } = candidate;
    const isConsistent = fitsInterval(delta, pValue);
    if (settings.mode === 'superiority') {
        const isAsGiven = delta.kind === 'tested' && computeBounds(delta, test)?.areGiven;
        if (!isAsGiven && isConsistent)
            return undefined;
        return { outcomes: [place_decide(candidate, settings)], isTied: isOnThreshold(candidate, settings) };
    }
    // Without a difference a p-value tells nothing about its spread, but it can be none of such a test.
    if (delta.delta === 0 || pValue > largestPValue)
        return isConsistent ? undefined : { outcomes: [], isTied: false };
    const variants = listUnrounded(pValue).map((value) => decideWith(place, withNumbers(place, { p_value: value, confidence_interval: null })));
    return {
        outcomes: variants.map(({ outcome }) => outcome),
        isTied: variants.some(({ variant }) => isOnThreshold(variant, settings)),
    };
}
/** Whether p-value and interval can be of the same t-test, given how they are rounded. */
function fitsInterval(evidence, pValue) {
    if (evidence.kind !== 'tested' || evidence.givenInterval === undefined)
        return false;
    const { delta, givenInterval: interval, df } = evidence;
    return isPValueConsistent({ delta, interval, pValue, df }) === 'consistent';
}
/** Least and largest p-value that tell anything about a spread: beyond them |D| / t is a matter of rounding. */
const smallestPValue = 1e-12;
const largestPValue = 1 - 1e-6;
/** A p-value, and the least and the largest that print like it; one of 0 was rounded to three decimals. */
function listUnrounded(pValue) {
    const halfUnit = pValue === 0 ? roundedToZero : computeHalfUnit([pValue]);
    return [pValue, pValue - halfUnit, pValue + halfUnit].map((value) => Math.min(largestPValue, Math.max(smallestPValue, value)));
}
/** Whether a bound or the p-value is where it decides, so that rounding would decide instead. */
function isOnThreshold({ delta, test }, { mode, minNdcgDelta }) {
    const isSame = (value, other) => Math.abs(value - other) < roundingError;
    if (test.adjusted !== null && isSame(test.adjusted, test.level))
        return true;
    const bounds = delta.kind === 'tested' ? computeBounds(delta, test) : undefined;
    const threshold = mode === 'superiority' ? 0 : minNdcgDelta;
    return bounds !== undefined && (isSame(bounds.lower, threshold) || isSame(bounds.upper, threshold));
}

;// CONCATENATED MODULE: ./build/verdict/doubts/failed-replays.js



/** Whether the failed replays, had each scored 0, would turn the decision. */
function findFailedReplays(place) {
    const { candidate, settings } = place;
    const { delta, comparison, failedSessions } = candidate;
    if (delta.delta === null || delta.pairs === null || failedSessions === null)
        return undefined;
    // Where the API did not say which side failed, it was the candidate.
    const ofCandidate = candidate.candidate?.failed_sessions ?? failedSessions;
    const ofBaseline = candidate.baseline?.failed_sessions ?? 0;
    const failed = ofCandidate + ofBaseline;
    if (failed === 0)
        return undefined;
    const { pairs } = delta;
    const countFailures = (measured, k) => computeDeltaWithFailures(measured, pairs, {
        ofCandidate,
        // A mean that is missing is taken for the one that speaks most against the candidate.
        baselineMean: candidate.baseline?.metrics.ndcg_at_k[k] ?? 1,
        ofBaseline,
        candidateMean: candidate.candidate?.metrics.ndcg_at_k[k] ?? 0,
    });
    const withFailures = countFailures(delta.delta, significance_k/* significanceK */.b);
    const moved = moveDelta(delta, withFailures - delta.delta);
    const deltas = Object.entries(comparison.ndcg_delta).map(([k, measured]) => [
        k,
        measured === null ? null : countFailures(measured, k),
    ]);
    const movedPValue = moved.kind === 'tested' ? moved.pValue : null;
    const { outcome } = decideWith(place, {
        comparison: {
            ...comparison,
            ndcg_delta: Object.fromEntries(deltas),
            p_value: comparison.p_value === null ? null : movedPValue,
        },
        delta: moved,
    });
    if (outcome === place_decide(candidate, settings))
        return undefined;
    return { kind: 'failed-replays', failed, delta: delta.delta, withFailures, outcome };
}

;// CONCATENATED MODULE: ./build/verdict/doubts/few-sessions.js



/** Fewer sessions than a verdict on NDCG takes, whatever changed. */
function findFewSessions({ candidate, requestedSessions }) {
    const replayed = countReplayed(candidate);
    if (replayed === null || replayed >= enoughSessions)
        return undefined;
    return {
        kind: 'few-sessions',
        replayed,
        isFiltered: isCutByFilter(candidate, replayed, requestedSessions),
    };
}
/** Whether it is the filter that left so few, rather than that no more were asked for or that replays failed. */
function isCutByFilter({ isFiltered, sessionCount }, replayed, requestedSessions = Number.POSITIVE_INFINITY) {
    return isFiltered && replayed === sessionCount && replayed < requestedSessions;
}
/** Fewer changed sessions than it takes. That none changed is knowledge, unless another number says otherwise. */
function findFewChanged({ candidate }) {
    const changed = candidate.candidate === undefined ? null : (0,count_sessions/* countChanged */.S)(candidate.candidate.metrics);
    const { kind, delta, pairs } = candidate.delta;
    if (changed === null || changed >= enoughChanged || kind === 'unchanged')
        return undefined;
    if (delta === null || pairs === null)
        return undefined;
    if (changed === 0)
        return { kind: 'changed-without-sessions' };
    return { kind: 'few-changed', changed, replayed: pairs };
}

;// CONCATENATED MODULE: ./build/verdict/doubts/find-doubt.js



/** Every doubt there can be; the first that applies is told. A new one is a function here and a kind of `Doubt`. */
const doubts = [
    findFewSessions,
    findFewChanged,
    findOutside,
    findDisagreement,
    findFailedReplays,
];
/**
 * What keeps a candidate's NDCG from deciding anything: too few sessions, numbers that contradict each other, or failed
 * replays that would turn the decision; undefined where nothing does.
 *
 * @param index of the candidate among those that are judged together
 * @param requestedSessions how many sessions were asked for; undefined where this run did not ask
 */
function findDoubt(index, candidates, settings, requestedSessions) {
    const tested = candidates[index];
    if (tested?.comparison === undefined || tested.delta === undefined)
        return undefined;
    const candidate = { ...tested, comparison: tested.comparison, delta: tested.delta };
    for (const find of doubts) {
        const doubt = find({ candidate, index, candidates, settings, requestedSessions });
        if (doubt !== undefined)
            return doubt;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/verdict/reliable-effect.js


const reliableDeltas = {
    // The measured delta has to reach the minimum, besides being told from 0.
    superiority: ({ detectable, standardError, minNdcgDelta }) => Math.max(detectable, minNdcgDelta + computeNormalQuantile(targetPower) * standardError),
    'superiority-by-margin': ({ detectable, minNdcgDelta }) => minNdcgDelta + detectable,
    'non-inferiority': ({ detectable, minNdcgDelta }) => minNdcgDelta + detectable,
    regression: ({ detectable, minNdcgDelta }) => minNdcgDelta - detectable,
};
/**
 * The true NDCG@10 delta at which the gate decides four times out of five: from which on a candidate passes, or in mode
 * regression fails.
 */
function computeReliableDelta(delta, { level, sides, strictness }, { mode, minNdcgDelta }) {
    const detectable = computeMinimalDetectableEffect(delta, (level / sides) * strictness);
    return reliableDeltas[mode]({ detectable, standardError: delta.standardError, minNdcgDelta });
}

;// CONCATENATED MODULE: ./build/verdict/judge.js











/** What holds where there were no earlier runs. */
const firstRun = { draw: 1, alphaSpending: false };
/**
 * Judges every candidate by every gate, and the pull request by its candidates.
 *
 * @throws GateError `metric-not-returned` when the benchmark has no delta at a K that a gate asks for
 */
function judgeEvidence(evidence, settings, facts = firstRun) {
    const { mode, require } = settings;
    const tested = addDecidingTests(evidence.candidates, settings);
    const candidates = tested.map((candidate, index) => judgeCandidate(candidate, findDoubt(index, tested, settings, facts.requestedSessions), settings));
    const outcome = combineOutcomes(candidates, require);
    const deciding = pickExtreme(candidates, outcome, require === 'all' ? 'weakest' : 'best');
    const best = pickExtreme(candidates, 'pass', 'best');
    const judged = { outcome, mode, require, candidates, deciding, best };
    const statement = composeStatement(judged);
    return {
        ...judged,
        statement,
        sentence: [...statement, `: ${(0,sentence/* joinClauses */.DB)(deciding.explanation)}.`],
        notices: composeNotices(judged, settings, {
            ...facts,
            sessionCount: evidence.candidates[0]?.sessionCount ?? undefined,
            unrequestedCount: evidence.unrequestedIds.length,
            sampling: evidence.sampling,
        }),
    };
}
function judgeCandidate(tested, doubt, settings) {
    const { candidateId, candidateName, file, comparison, delta, test } = tested;
    if (comparison === undefined || delta === undefined) {
        return {
            candidateId,
            candidateName,
            file,
            outcome: 'inconclusive',
            gates: [],
            ndcgDelta: undefined,
            pValue: null,
            test,
            doubt,
            ...noReach,
            explanation: ['the benchmark returned no comparison with the baseline'],
            notices: [],
        };
    }
    const compared = { ...tested, comparison, delta, doubt };
    const results = gates.flatMap(({ id, isOnNdcg, evaluate }) => {
        const finding = evaluate(compared, settings);
        return finding === undefined ? [] : [{ id, isOnNdcg, ...finding }];
    });
    const outcome = pickOutcome(results.map((result) => result.outcome));
    return {
        candidateId,
        candidateName,
        file,
        outcome,
        gates: results,
        ndcgDelta: readNdcgDelta(comparison, settings.ndcgK) ?? undefined,
        pValue: comparison.p_value ?? (delta.kind === 'tested' && !delta.asymmetricInterval ? delta.pValue : null),
        test,
        doubt,
        ...(delta.kind === 'tested' && hasSoundSpread(doubt) ? computeReach(delta, test, settings) : noReach),
        explanation: explain(results, outcome),
        notices: crossCheck(compared, settings),
    };
}
const noReach = { detectableDelta: undefined, reliableDelta: undefined, effectSize: undefined };
/** What the benchmark could have seen, and how large what it saw is beside the spread. */
function computeReach(delta, test, settings) {
    return {
        detectableDelta: computeMinimalDetectableEffect(delta, (test.level / test.sides) * test.strictness),
        reliableDelta: computeReliableDelta(delta, test, settings),
        effectSize: delta.delta / delta.standardDeviation,
    };
}
/** Whether the spread of the differences can be believed, and with it what the benchmark could have seen. */
function hasSoundSpread(doubt) {
    return doubt === undefined || doubt.kind === 'failed-replays';
}
function combineOutcomes(candidates, require) {
    const outcomes = candidates.map((candidate) => candidate.outcome);
    if (require === 'all')
        return pickOutcome(outcomes);
    if (outcomes.includes('pass'))
        return 'pass';
    return outcomes.includes('inconclusive') ? 'inconclusive' : 'fail';
}
/** The candidate with the smallest or largest delta among those with `outcome`, or among all where none has it. */
function pickExtreme(candidates, outcome, which) {
    const matching = candidates.filter((candidate) => candidate.outcome === outcome);
    const sign = which === 'best' ? 1 : -1;
    const rank = ({ ndcgDelta }) => ndcgDelta === undefined ? Number.NEGATIVE_INFINITY : sign * ndcgDelta;
    const pool = matching.length > 0 ? matching : candidates;
    return pool.reduce((chosen, candidate) => (rank(candidate) > rank(chosen) ? candidate : chosen));
}
/** The effect always comes first; then each gate that stands in the way, or for a pass each one that holds. */
function explain([effect, ...others], outcome) {
    if (effect === undefined)
        return ['no gate is switched on'];
    const told = others.filter((result) => result.outcome === outcome && result.reason !== '');
    const results = [effect, ...told];
    if (outcome === 'pass') {
        const reasons = results.map(({ reason }) => reason).join(', ');
        return [reasons, ...results.flatMap(({ remarks = [] }) => remarks)];
    }
    const [first, ...further] = told.flatMap(listClauses);
    if (effect.outcome !== 'pass' || first === undefined)
        return results.flatMap(listClauses);
    return [`${effect.reason}, but ${first}`, ...further, ...(effect.remarks ?? [])];
}
function listClauses({ reason, remarks = [] }) {
    return [reason, ...remarks];
}

;// CONCATENATED MODULE: ./build/verdict/judge-benchmark.js



/**
 * Evidence and verdict on a completed benchmark. This module is loaded when the benchmark is done, since the statistics
 * behind it are a good part of the action's code.
 *
 * @param files retriever id → the file that it was made from
 * @throws GateError `contract` or `metric-not-returned`
 */
function judgeBenchmark(benchmark, settings, facts = firstRun, files) {
    const evidence = gatherEvidence(benchmark, files);
    const { maxPValue } = settings;
    const levels = facts.alphaSpending
        ? { maxPValue: spendAlpha(maxPValue, facts.draw), nextMaxPValue: spendAlpha(maxPValue, facts.draw + 1) }
        : {};
    return { evidence, verdict: judgeEvidence(evidence, { ...settings, ...levels }, facts) };
}


/***/ })

};
