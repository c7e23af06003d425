export const id = 960;
export const ids = [960];
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

/***/ 26960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeBenchmark: () => (/* binding */ judgeBenchmark)
});

// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
// EXTERNAL MODULE: ./build/verdict/count-sessions.js
var count_sessions = __webpack_require__(29243);
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
/** P(X ≤ successes) of `trials` fair coins. */
function computeFairCoinCdf(successes, trials) {
    return lib(successes, trials, 0.5);
}

;// CONCATENATED MODULE: ./build/verdict/statistics/delta-evidence.js

/** The largest p-value that three decimals print as 0. */
const roundedToZero = 0.0005;
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
    if (isConstant({ delta, pValue, interval, changedSessions }))
        return { kind: 'constant', delta, pairs };
    if (interval && interval[0] !== interval[1]) {
        const standardError = (interval[1] - interval[0]) / (2 * computeStudentQuantile(0.975, df));
        return describeTest({
            delta,
            pairs,
            standardError,
            asymmetricInterval: isSymmetric(interval, delta) ? undefined : interval,
            pValue: pValue ?? computeTwoSidedP(delta / standardError, df),
        });
    }
    if (pValue === null || pValue >= 1 || delta === 0)
        return leave('no-test');
    // A p-value printed as 0 was rounded: the largest one that is printed so is the safe reading.
    const bound = pValue === 0 ? roundedToZero : pValue;
    const standardError = Math.abs(delta) / -computeStudentQuantile(bound / 2, df);
    return describeTest({ delta, pairs, standardError, asymmetricInterval: undefined, pValue });
}
/** An interval without width says so, unless a p-value contradicts it; without one, that no session changed. */
function isConstant({ delta, pValue, interval, changedSessions }) {
    const isUndisputed = pValue === null || pValue === 0 || (pValue === 1 && delta === 0);
    if (interval)
        return interval[0] === interval[1] && isUndisputed;
    return delta === 0 && (changedSessions === 0 || pValue === 1);
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
/** D − t₁₋ₐ·SE: the lower bound of the delta with one-sided error `alpha`. */
function computeLowerBound({ delta, df, standardError }, alpha) {
    return delta - computeStudentQuantile(1 - alpha, df) * standardError;
}
/** D + t₁₋ₐ·SE: the upper bound of the delta with one-sided error `alpha`. */
function computeUpperBound({ delta, df, standardError }, alpha) {
    return delta + computeStudentQuantile(1 - alpha, df) * standardError;
}
/** One-sided p-value against "the true delta is at most `bound`"; small where it is shown to be above. */
function computePAbove({ delta, df, standardError }, bound) {
    return computeStudentCdf(-(delta - bound) / standardError, df);
}
/** One-sided p-value against "the true delta is at least `bound`"; small where it is shown to be below. */
function computePBelow({ delta, df, standardError }, bound) {
    return computeStudentCdf((delta - bound) / standardError, df);
}
/** The mean delta if every failed replay had lost everything: (n·D − f) / (n + f). */
function computeWorstCaseDelta(delta, pairs, failed) {
    return pairs + failed === 0 ? delta : (pairs * delta - failed) / (pairs + failed);
}

;// CONCATENATED MODULE: ./build/verdict/evidence.js




/**
 * Sorts the results and comparisons of a completed benchmark by candidate, and recovers how sure they are. The API may
 * return them in any order, leave some out, or add others: ids decide.
 *
 * @throws GateError `contract` when there is no candidate, one is compared twice, or with another baseline: which
 *   numbers count, nobody knows
 */
function gatherEvidence(benchmark) {
    checkBenchmark(benchmark);
    const results = new Map((benchmark.results ?? []).map((result) => [result.retriever_id, result]));
    const baseline = results.get(benchmark.baseline_retriever_id);
    return {
        baselineId: benchmark.baseline_retriever_id,
        baselineName: baseline?.retriever_name ?? benchmark.baseline_retriever_id,
        baseline,
        candidates: benchmark.candidate_retriever_ids.map((candidateId) => gatherCandidate(candidateId, benchmark, results.get(candidateId), baseline)),
        recommendation: benchmark.comparison?.recommendation ?? null,
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
        delta: comparison &&
            computeDeltaEvidence({
                delta: comparison.ndcg_delta[significance_k/* significanceK */.b] ?? null,
                pairs: subtract(sessionCount, failedSessions),
                pValue: comparison.p_value,
                interval: comparison.confidence_interval,
                changedSessions: candidate === undefined ? null : (0,count_sessions/* countChanged */.S)(candidate.metrics),
            }),
    };
}
/** Sessions that both sides of a candidate replayed; null where that is unknown. */
function countReplayed({ sessionCount, failedSessions, }) {
    return subtract(sessionCount, failedSessions);
}
function subtract(whole, part) {
    return whole === null || part === null ? null : whole - part;
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

;// CONCATENATED MODULE: ./build/verdict/compose-notices.js


/** How far the best of k equal candidates looks better than it is, in standard errors: expected maximum of k normals. */
const winnersBias = [0, 0, 0.56, 0.85, 1.03, 1.16, 1.27, 1.35, 1.42, 1.49, 1.54];
/** Every notice; undefined where it does not apply. */
const notices = [
    function noteFewerSessions(_verdict, _settings, { requestedSessions, sessionCount }) {
        return requestedSessions !== undefined && sessionCount !== undefined && sessionCount < requestedSessions
            ? `Only ${(0,format/* formatCount */.B4)(sessionCount, 'session')} of the ${(0,format/* formatInteger */.Sm)(requestedSessions)} asked for were found and replayed.`
            : undefined;
    },
    function noteUnrequestedRetrievers(_verdict, _settings, { unrequestedCount = 0 }) {
        return unrequestedCount > 0
            ? `The benchmark speaks of ${(0,format/* formatCount */.B4)(unrequestedCount, 'retriever')} beyond those that were asked about: left out here.`
            : undefined;
    },
    function noteNegativeMinimum(_verdict, { mode, minNdcgDelta }) {
        return mode === 'superiority' && minNdcgDelta < 0
            ? 'A negative min-ndcg-delta allows nothing here, since a gain above 0 is needed in any case: to allow a small loss set mode to non-inferiority.'
            : undefined;
    },
    function noteWinnersBias({ outcome, candidates: { length: count } }, { require }) {
        if (require !== 'any' || outcome !== 'pass' || count < 2)
            return undefined;
        const bias = winnersBias[count] ?? winnersBias.at(-1);
        const about = count < winnersBias.length ? 'about' : 'more than';
        return `The best of several candidates looks better than it is: of ${count} that are all equal to the baseline, the best would look ${about} ${bias} standard errors better.`;
    },
    function noteReruns(_verdict, { mode, maxPValue }, { draw, alphaSpending }) {
        const count = draw > 1 ? `This is run ${draw} on this pull request. ` : '';
        if (alphaSpending) {
            const whole = (0,format/* formatPercent */.l9)((maxPValue * draw * (draw + 1)) / 2);
            return `${count}With alpha-spending it is tested at ${(0,format/* formatLevel */.eI)(maxPValue)}, which keeps the chance of a lucky pass in all runs together below ${whole}.`;
        }
        if (count === '')
            return undefined;
        if (mode === 'regression') {
            return `${count}Each run is another chance for a regression not to show: look at all of them.`;
        }
        const who = mode === 'superiority' ? 'no better than the baseline' : 'worse by the whole margin';
        const chance = (0,format/* formatPercent */.l9)(computeLuckyPassChance(draw, maxPValue));
        return `${count}A candidate that is ${who} would by now have passed at least once, by luck, with a chance of up to ${chance}; alpha-spending keeps it down.`;
    },
];
/** What holds for the verdict as a whole, each in a sentence. */
function composeNotices(verdict, settings, facts) {
    return notices.flatMap((notice) => notice(verdict, settings, facts) ?? []);
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
    const name = (0,sentence/* nameRetriever */.K4)(deciding.candidateName, deciding.candidateId);
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

;// CONCATENATED MODULE: ./build/verdict/statistics/sign-test.js

/**
 * Exact two-sided sign test: the chance of a split at least this uneven if improving and degrading were equally likely.
 * Ties are dropped; equal counts give 1. It tests the median difference, not the mean.
 */
function computeSignTest(improved, degraded) {
    return Math.min(1, 2 * computeFairCoinCdf(Math.min(improved, degraded), improved + degraded));
}

;// CONCATENATED MODULE: ./build/verdict/cross-checks.js






/** Under so few changed sessions the t-test is too lenient (simulated: 7.6 % false wins at 50 where 2.5 % are nominal). */
const fewChangedSessions = 50;
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
            ? `The p-value ${(0,format/* formatPValue */.td)(pValue)} does not fit the interval ${(0,format/* formatDelta */.CW)(interval[0])} to ${(0,format/* formatDelta */.CW)(interval[1])}: they cannot come from the same t-test.`
            : undefined;
    },
    function checkSymmetry({ delta }) {
        return delta.kind === 'tested' && delta.asymmetricInterval
            ? 'The interval is not symmetric about the delta, as one from a bootstrap would be: it is taken as it is, at 95 % only.'
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
        const changed = candidate === undefined ? null : (0,count_sessions/* countChanged */.S)(candidate.metrics);
        if (changed === null || sessionCount === null)
            return undefined;
        if (changed === 0)
            return `No session of ${(0,format/* formatInteger */.Sm)(sessionCount)} changed.`;
        return changed < fewChangedSessions
            ? `Only ${(0,format/* formatCount */.B4)(changed, 'session')} of ${(0,format/* formatInteger */.Sm)(sessionCount)} changed: with so few, p-value and interval can be far off.`
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
        return `${(0,format/* formatCount */.B4)(failedSessions, 'session')} of ${(0,format/* formatInteger */.Sm)(sessionCount)} failed and are left out; had the baseline scored 1 and the candidate 0 in each, the NDCG@${significance_k/* significanceK */.b} delta would be ${(0,format/* formatDelta */.CW)(worst)}.`;
    },
    function checkBorderline({ test, comparison }, { maxPValue, mode }) {
        if (mode !== 'superiority' ||
            test.adjusted === null ||
            !((comparison.ndcg_delta[significance_k/* significanceK */.b] ?? 0) > 0))
            return undefined;
        return test.adjusted > maxPValue / 2 && test.adjusted < maxPValue * 2
            ? `The p-value ${(0,format/* formatPValue */.td)(test.adjusted, maxPValue)} is borderline: another sample of sessions may well fall on the other side of ${(0,format/* formatLevel */.eI)(maxPValue)}.`
            : undefined;
    },
];
/** Everything that is odd about a candidate's numbers. */
function crossCheck(candidate, settings) {
    return crossChecks.flatMap((check) => check(candidate, settings) ?? []);
}

// EXTERNAL MODULE: ./build/verdict/adjustment-names.js
var adjustment_names = __webpack_require__(92062);
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
    'non-inferiority': {
        computeP: ({ delta }, { minNdcgDelta }) => delta?.kind === 'tested' ? computePAbove(delta, minNdcgDelta) : null,
        sides: 1,
        adjust: { all: 'none', any: 'holm' },
    },
    regression: {
        computeP: ({ delta }, { minNdcgDelta }) => delta?.kind === 'tested' ? computePBelow(delta, minNdcgDelta) : null,
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
    const { computeP, adjust } = modeRules[settings.mode];
    const wanted = settings.adjustment === 'auto' ? adjust[settings.require] : settings.adjustment;
    const adjustment = candidates.length === 1 ? 'none' : wanted;
    const tested = candidates.map((candidate) => ({
        candidate,
        raw: computeP(candidate, settings),
        canWin: settings.mode !== 'superiority' || (candidate.delta?.delta ?? 0) > 0,
    }));
    const adjusted = adjustPValues(tested.map(({ raw, canWin }) => (canWin ? raw : 1)), adjustment);
    const strictness = adjustment === 'none' ? 1 : 1 / candidates.length;
    const frame = { sides: modeRules[settings.mode].sides, level: computeLevel(settings), strictness };
    return tested.map(({ candidate, raw, canWin }, index) => {
        const corrected = raw === null ? null : (adjusted[index] ?? null);
        const test = canWin
            ? { ...frame, raw, adjusted: corrected, adjustment }
            : { ...frame, raw, adjusted: raw, adjustment: 'none' };
        return { ...candidate, test };
    });
}
/** The API's p-value, else one from a symmetric interval; with fewer than two pairs there is no test to believe. */
function computeSuperiorityP({ comparison, delta, sessionCount, failedSessions, }) {
    const replayed = countReplayed({ sessionCount, failedSessions });
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
        reason: `${why} (needed: ${frame.needed})`,
    };
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
            return findNothing(frame, 'the API returned no results of the candidate');
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
            reason: isWithin ? share : `${share} (needed: ${needed})`,
        };
    },
};

;// CONCATENATED MODULE: ./build/verdict/missing-numbers.js

/** Clauses on what the API did not return, for the sentence of a gate that is inconclusive for it. */
const clauses = {
    'no-delta': () => `the API returned no NDCG@${significance_k/* significanceK */.b} delta`,
    'unknown-sessions': describeUnknownSessions,
    'too-few-sessions': () => 'fewer than two sessions were replayed by both retrievers',
    'no-test': () => 'the API returned neither a usable p-value nor an interval',
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
        return 'the API returned no results of the candidate';
    if (baseline === undefined)
        return 'the API returned no results of the baseline';
    const whose = candidate.failed_sessions === null ? 'the candidate' : 'the baseline';
    return `the API returned no failed_sessions of ${whose}`;
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
            reason: outcome === 'pass' ? '' : `${value} ${who} failed (needed: ${needed})`,
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
            reason: isFast ? change : `${change} (needed: ${needed})`,
        };
    },
};
function describeLatencyChange(delta, decimals) {
    if (delta === 0)
        return 'did not change';
    return `${delta > 0 ? 'rose' : 'fell'} by ${(0,format/* formatNumber */.ZV)(Math.abs(delta), decimals)} ms`;
}

;// CONCATENATED MODULE: ./build/verdict/gates/ndcg-delta.js




/**
 * Superiority: the NDCG@K delta must reach `min-ndcg-delta` and be above 0. Without the second rule a negative minimum
 * would let a significant regression pass, since the p-value says nothing about the direction.
 */
const ndcgDeltaGate = {
    id: 'ndcg-delta',
    isOnNdcg: true,
    evaluate({ comparison, test }, { mode, ndcgK, minNdcgDelta, maxPValue }) {
        if (mode !== 'superiority')
            return undefined;
        const delta = readNdcgDelta(comparison, ndcgK);
        const needed = minNdcgDelta > 0 ? `at least ${minNdcgDelta}` : 'more than 0';
        const frame = { gate: `NDCG@${ndcgK} delta`, threshold: Math.max(0, minNdcgDelta), needed };
        if (delta === null)
            return findNothing(frame, `the API returned no NDCG@${ndcgK} delta`);
        const decimals = Math.max((0,format/* chooseDecimals */.WE)(delta, minNdcgDelta, 4), (0,format/* chooseDecimals */.WE)(delta, 0, 4));
        const isEnough = delta >= minNdcgDelta && delta > 0;
        const change = `NDCG@${ndcgK} ${describeChange(delta, decimals)}`;
        // A fall that chance explains must not read like a regression.
        const isChance = delta < 0 && String(ndcgK) === significance_k/* significanceK */.b && test.adjusted !== null && test.adjusted > maxPValue;
        const doubt = isChance ? `, which may be chance: ${(0,format/* statePValue */.Ls)(test.adjusted, maxPValue)}` : '';
        return {
            ...frame,
            outcome: isEnough ? 'pass' : 'fail',
            measured: delta,
            value: (0,format/* formatDelta */.CW)(delta, decimals),
            reason: isEnough ? change : `${change}${doubt} (needed: ${needed})`,
        };
    },
};
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

;// CONCATENATED MODULE: ./build/verdict/bounds.js

/** One-sided level that the API's own interval holds at (contract: 95 %). */
const givenLevel = 0.025;
/** Why there are no bounds. */
const noBoundsReason = 'the interval is not symmetric about the delta, so that it holds at 95 % only: use max-p-value 0.05 and p-value-adjustment none';
/** The bounds at the level of the test; undefined where the API's interval is not symmetric and the level another. */
function computeBounds(delta, { level, adjustment }) {
    if (delta.asymmetricInterval === undefined) {
        return {
            lower: computeLowerBound(delta, level),
            upper: computeUpperBound(delta, level),
            areGiven: false,
        };
    }
    if (level !== givenLevel || adjustment !== 'none')
        return undefined;
    const [lower, upper] = delta.asymmetricInterval;
    return { lower, upper, areGiven: true };
}

// EXTERNAL MODULE: ./build/mixpeek/schemas.js + 5 modules
var schemas = __webpack_require__(45005);
// EXTERNAL MODULE: ./build/verdict/effect-of-interest.js
var effect_of_interest = __webpack_require__(61206);
;// CONCATENATED MODULE: ./build/verdict/statistics/power.js

/** The chance to see a true difference that is called detectable. */
const targetPower = 0.8;
/** From so many sessions on, Guenther's formula is exact. */
const fewSessions = 200;
/**
 * The smallest true delta that a test of this precision sees with probability `power`: δ·SE, where δ is the
 * noncentrality at which P(T > t₁₋ₐ) = power, in the tail of the effect. (t₁₋ₐ + t₀.₈)·SE comes within 0.2 % of it from
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
 * How much a benchmark could have found, and how many sessions would find a difference of `target`, both four times out of
 * five, in a clause each. To find is to tell from zero: a gate on the size of the difference is another matter.
 *
 * @param target the true difference that is asked about, above 0; undefined where the user names none
 * @param alpha one-sided error of the test
 * @param nextAlpha that of another run, where it is another
 */
function describeDetectableEffect(delta, target, alpha, nextAlpha = alpha) {
    const detectable = computeMinimalDetectableEffect(delta, alpha);
    const seen = `with ${(0,format/* formatCount */.B4)(delta.pairs, 'session')} this benchmark finds a true difference of ${(0,format/* formatNumber */.ZV)(detectable)} in four runs of five`;
    const { standardDeviation } = delta;
    const [nearest, ...others] = (target === undefined ? targetsByDefault : [target])
        .map((difference) => ({
        sessions: computeSessionsNeeded({ standardDeviation, delta: difference }, nextAlpha),
        shown: `one of ${(0,format/* formatNumber */.ZV)(difference, (0,format/* chooseDecimals */.WE)(difference, 0, 4))}`,
    }))
        .filter(({ sessions }) => sessions > delta.pairs);
    if (nearest === undefined)
        return [seen];
    const level = nextAlpha === alpha ? '' : ` at ${(0,format/* formatLevel */.eI)(2 * nextAlpha)}, the level of the next run`;
    if (nearest.sessions > maxSessions) {
        const standardError = standardDeviation / Math.sqrt(maxSessions);
        const least = computeMinimalDetectableEffect({ standardError, df: maxSessions - 1 }, nextAlpha);
        const limit = `the ${(0,format/* formatCount */.B4)(maxSessions, 'session')} that the API replays at most would find one of ${(0,format/* formatNumber */.ZV)(least)}${level}`;
        return [seen, limit];
    }
    const further = others
        .filter(({ sessions }) => sessions <= maxSessions)
        .map(({ sessions, shown }) => `, about ${(0,format/* formatInteger */.Sm)(roundUp(sessions))} ${shown}`);
    const first = `about ${(0,format/* formatCount */.B4)(roundUp(nearest.sessions), 'session')} would find ${nearest.shown}`;
    return [seen, `${first}${further.join('')}${level}`];
}
/** How many sessions would do what `purpose` says, or that the API does not replay as many. */
function describeSessionsNeeded(sessions, purpose) {
    return sessions > maxSessions
        ? `even the ${(0,format/* formatCount */.B4)(maxSessions, 'session')} that the API replays at most would not ${purpose}: that is out of reach`
        : `about ${(0,format/* formatCount */.B4)(roundUp(sessions), 'session')} would ${purpose}`;
}
/** To two digits, upwards: the number rests on an estimate, and more digits would claim more than it knows. */
function roundUp(sessions) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(sessions)) - 1);
    return Math.min(maxSessions, Math.ceil(sessions / unit) * unit);
}

;// CONCATENATED MODULE: ./build/verdict/gates/non-inferiority.js









/**
 * Non-inferiority: the candidate must be shown to be worse by less than the margin m = −`min-ndcg-delta`. It passes when
 * the lower bound of the NDCG@10 delta is above −m, fails when the upper bound is below −m, and is inconclusive between.
 */
const nonInferiorityGate = {
    id: 'non-inferiority',
    isOnNdcg: true,
    evaluate(candidate, settings) {
        if (settings.mode !== 'non-inferiority')
            return undefined;
        const { delta } = candidate;
        const needed = `above ${(0,format/* formatBound */.Sp)(settings.minNdcgDelta)}`;
        const frame = { gate: `NDCG@${significance_k/* significanceK */.b} delta at worst`, threshold: settings.minNdcgDelta, needed };
        if (delta.kind === 'tested')
            return { ...frame, ...judgeBounds(candidate, delta, settings) };
        if (delta.kind === 'untested')
            return findNothing(frame, describeUntested(delta.reason, candidate));
        const outcome = outcomeBySide.get(Math.sign(delta.delta - settings.minNdcgDelta)) ?? 'inconclusive';
        const reason = describeConstant(delta.delta);
        return { ...frame, outcome, measured: delta.delta, value: (0,format/* formatDelta */.CW)(delta.delta), reason };
    },
};
/** Without scatter the delta itself is the bound. */
const outcomeBySide = new Map([
    [1, 'pass'],
    [-1, 'fail'],
]);
function judgeBounds({ test }, delta, settings) {
    const { level } = test;
    const margin = -settings.minNdcgDelta;
    const bounds = computeBounds(delta, test);
    if (bounds === undefined) {
        return { outcome: 'inconclusive', measured: null, value: format/* missingValue */.Qh, reason: noBoundsReason };
    }
    const { lower, upper } = bounds;
    const isShown = bounds.areGiven ? lower > -margin : (test.adjusted ?? 1) < level;
    const frame = { measured: lower, value: (0,format/* formatDelta */.CW)(lower, (0,format/* chooseDecimals */.WE)(lower, -margin, 4)) };
    const change = `NDCG@${significance_k/* significanceK */.b} ${describeChange(delta.delta)}`;
    const atWorst = showBound(lower, -margin);
    const within = `the margin of ${margin}`;
    if (isShown) {
        const worse = upper < 0 ? ', though it is significantly worse than the baseline' : '';
        return { ...frame, outcome: 'pass', reason: `${change}, at worst ${atWorst}, within ${within}${worse}` };
    }
    if (upper < -margin) {
        const reason = `${change}, at best ${showBound(upper, -margin)}, beyond ${within}`;
        return { ...frame, outcome: 'fail', reason };
    }
    const sessions = computeSessionsNeeded({ standardDeviation: delta.standardDeviation, delta: margin }, level * test.strictness);
    // A candidate that is worse than the baseline may need more sessions than one that is like it.
    const advice = sessions > delta.pairs
        ? [describeSessionsNeeded(sessions, 'show that a candidate like the baseline is within the margin')]
        : [];
    if (lower > -margin) {
        const doubt = `at worst ${atWorst}, within ${within} by itself but not among several: one-sided ${(0,format/* statePValue */.Ls)(test.adjusted ?? 1, level)}${describeCorrection(test, level)} (needed: below ${(0,format/* formatLevel */.eI)(level)})`;
        return { ...frame, outcome: 'inconclusive', reason: `${change}, ${doubt}` };
    }
    const doubt = `${upper < 0 ? 'significantly, and' : 'but'} the true change may be ${atWorst}, beyond ${within}`;
    return { ...frame, outcome: 'inconclusive', reason: `${change}, ${doubt}`, remarks: advice };
}
/** A bound of the delta with enough digits to tell it from `margin`. */
function showBound(bound, margin) {
    return (0,format/* formatDelta */.CW)(bound, (0,format/* chooseDecimals */.WE)(bound, margin, 4));
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
    evaluate(candidate, settings) {
        if (settings.mode !== 'superiority')
            return undefined;
        const { maxPValue, ndcgK } = settings;
        const { adjusted } = candidate.test;
        const needed = `at most ${(0,format/* formatLevel */.eI)(maxPValue)}`;
        const frame = {
            gate: nameGate(candidate, ndcgK),
            measured: adjusted,
            threshold: maxPValue,
            value: showValue(candidate, maxPValue),
            needed,
        };
        if (adjusted === null) {
            return {
                ...frame,
                outcome: 'inconclusive',
                reason: `${explainMissing(candidate)} (needed: ${needed})`,
            };
        }
        const stated = state(candidate, adjusted, settings);
        if (adjusted > maxPValue) {
            const reason = `that may be chance: ${stated} (needed: ${needed})`;
            return { ...frame, outcome: 'inconclusive', reason, remarks: explainDoubt(candidate, settings) };
        }
        const testedDelta = candidate.comparison.ndcg_delta[significance_k/* significanceK */.b] ?? null;
        if (testedDelta !== null && testedDelta > 0)
            return { ...frame, outcome: 'pass', reason: stated };
        // Beside "0.04", "at most 0.05" alone would look met.
        const value = testedDelta === null || testedDelta === 0 ? frame.value : `${frame.value}, for a fall`;
        const judged = judgeWithoutGain(testedDelta, stated, ndcgK);
        return { ...frame, value, needed: `${needed}, for a gain`, ...judged };
    },
};
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
function judgeWithoutGain(testedDelta, stated, ndcgK) {
    if (testedDelta === null) {
        return { outcome: 'inconclusive', reason: `${stated}, of which nobody knows whether it rose or fell` };
    }
    if (String(ndcgK) !== significance_k/* significanceK */.b)
        return { outcome: 'inconclusive', reason: `${stated}, which did not rise` };
    return testedDelta < 0
        ? { outcome: 'fail', reason: `the fall is significant: ${stated}` }
        : { outcome: 'inconclusive', reason: `${stated} contradicts a delta of 0` };
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
            reason: isEnough ? change : `${change} (needed: ${needed})`,
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
    evaluate(candidate, settings) {
        if (settings.mode !== 'regression')
            return undefined;
        const { delta } = candidate;
        const tolerance = settings.minNdcgDelta;
        const needed = `not shown to be below ${(0,format/* formatBound */.Sp)(tolerance)}`;
        const gate = `NDCG@${significance_k/* significanceK */.b} delta`;
        const rule = { gate, threshold: tolerance, needed };
        if (delta.delta === null)
            return findNothing(rule, `the API returned no ${gate}`);
        const frame = { ...rule, measured: delta.delta, value: (0,format/* formatDelta */.CW)(delta.delta) };
        const change = `NDCG@${significance_k/* significanceK */.b} ${describeChange(delta.delta)}`;
        if (delta.kind === 'untested') {
            const remarks = [describeUntested(delta.reason, candidate)];
            return { ...frame, outcome: 'inconclusive', reason: change, remarks };
        }
        if (delta.kind === 'constant') {
            return {
                ...frame,
                outcome: delta.delta < tolerance ? 'fail' : 'pass',
                reason: describeConstant(delta.delta),
            };
        }
        return { ...frame, ...judgeTest(candidate, delta, settings, change) };
    },
};
function judgeTest({ test }, delta, settings, change) {
    const { level } = test;
    const tolerance = settings.minNdcgDelta;
    const bounds = computeBounds(delta, test);
    if (bounds === undefined)
        return { outcome: 'inconclusive', reason: change, remarks: [noBoundsReason] };
    const isShown = bounds.areGiven ? bounds.upper < tolerance : (test.adjusted ?? 1) < level;
    if (isShown) {
        const below = tolerance === 0
            ? 'a significant regression'
            : `significantly below the tolerance of ${(0,format/* formatBound */.Sp)(tolerance)}`;
        const stated = `one-sided ${(0,format/* statePValue */.Ls)(test.adjusted ?? 0, level)}${describeCorrection(test, level)}`;
        return { outcome: 'fail', reason: `${change}, ${below}: ${stated} (fails below ${(0,format/* formatLevel */.eI)(level)})` };
    }
    const finding = tolerance === 0
        ? 'no significant regression'
        : `not shown to be below the tolerance of ${(0,format/* formatBound */.Sp)(tolerance)}`;
    const worse = tolerance < 0 && bounds.upper < 0 ? ', though significantly worse than the baseline' : '';
    const remarks = describeUndetectable(delta, tolerance, bounds.lower, level * test.strictness);
    return { outcome: 'pass', reason: `${change}, ${finding}${worse}`, remarks };
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
            `so few sessions find a loss in four runs of five only from ${(0,format/* formatNumber */.ZV)(detectable - tolerance)} on`,
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
            reason: isEnough ? count : `only ${count} (needed: ${needed})`,
        };
    },
};

;// CONCATENATED MODULE: ./build/verdict/gates/taxonomy-losses.js


/** At most `max-taxonomy-losses` nodes of the taxonomy where the candidate is significantly worse. */
const taxonomyLossesGate = {
    id: 'taxonomy-losses',
    isOnNdcg: false,
    evaluate({ comparison: { taxonomy_losses: losses } }, { maxTaxonomyLosses }) {
        if (maxTaxonomyLosses === undefined)
            return undefined;
        const needed = `at most ${maxTaxonomyLosses}`;
        const frame = { gate: 'Taxonomy losses', threshold: maxTaxonomyLosses, needed };
        if (losses === null)
            return findNothing(frame, 'the API returned no taxonomy_losses');
        const isWithin = losses.length <= maxTaxonomyLosses;
        const count = `${(0,format/* formatCount */.B4)(losses.length, 'taxonomy node')} got significantly worse`;
        return {
            ...frame,
            outcome: isWithin ? 'pass' : 'fail',
            measured: losses.length,
            value: String(losses.length),
            reason: isWithin ? count : `${count} (needed: ${needed})`,
        };
    },
};

;// CONCATENATED MODULE: ./build/verdict/gates/index.js










/**
 * Every gate, in the order in which report and sentence show them; the first that is on says how NDCG changed. A new
 * gate is a file beside this one and a line here.
 */
const gates = [
    ndcgDeltaGate,
    pValueGate,
    nonInferiorityGate,
    regressionGate,
    recallDeltaGate,
    latencyDeltaGate,
    taxonomyLossesGate,
    degradedSessionsGate,
    failedSessionsGate,
    sessionCountGate,
];

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
    const candidates = addDecidingTests(evidence.candidates, settings).map((candidate) => judgeCandidate(candidate, settings));
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
        }),
    };
}
function judgeCandidate(tested, settings) {
    const { candidateId, candidateName, comparison, delta, test } = tested;
    if (comparison === undefined || delta === undefined) {
        return {
            candidateId,
            candidateName,
            outcome: 'inconclusive',
            gates: [],
            ndcgDelta: undefined,
            pValue: null,
            test,
            detectableDelta: undefined,
            explanation: ['the benchmark returned no comparison with the baseline'],
            notices: [],
        };
    }
    const compared = { ...tested, comparison, delta };
    const results = gates.flatMap(({ id, isOnNdcg, evaluate }) => {
        const finding = evaluate(compared, settings);
        return finding === undefined ? [] : [{ id, isOnNdcg, ...finding }];
    });
    const outcome = pickOutcome(results.map((result) => result.outcome));
    return {
        candidateId,
        candidateName,
        outcome,
        gates: results,
        ndcgDelta: readNdcgDelta(comparison, settings.ndcgK) ?? undefined,
        pValue: comparison.p_value ?? (delta.kind === 'tested' && !delta.asymmetricInterval ? delta.pValue : null),
        test,
        detectableDelta: delta.kind === 'tested'
            ? computeMinimalDetectableEffect(delta, (settings.maxPValue / 2) * test.strictness)
            : undefined,
        explanation: explain(results, outcome),
        notices: crossCheck(compared, settings),
    };
}
/** All must hold: a failure outweighs a doubt, and a doubt outweighs a pass. */
function pickOutcome(outcomes) {
    if (outcomes.includes('fail'))
        return 'fail';
    return outcomes.includes('inconclusive') ? 'inconclusive' : 'pass';
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
 * @throws GateError `contract` or `metric-not-returned`
 */
function judgeBenchmark(benchmark, settings, facts = firstRun) {
    const evidence = gatherEvidence(benchmark);
    const { maxPValue } = settings;
    const levels = facts.alphaSpending
        ? { maxPValue: spendAlpha(maxPValue, facts.draw), nextMaxPValue: spendAlpha(maxPValue, facts.draw + 1) }
        : {};
    return { evidence, verdict: judgeEvidence(evidence, { ...settings, ...levels }, facts) };
}


/***/ })

};
