export const id = 137;
export const ids = [137];
export const modules = {

/***/ 43137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishConclusion: () => (/* binding */ publishConclusion)
});

// EXTERNAL MODULE: ./build/github/run-history.js
var run_history = __webpack_require__(86410);
// EXTERNAL MODULE: ./build/github/sticky-comment.js + 3 modules
var sticky_comment = __webpack_require__(71668);
;// CONCATENATED MODULE: ./build/report/content/compose-caption.js
/**
 * The line under the headline: what this is, on which commit, and where the log is. People look for its first words.
 *
 * @param verdict in a word or two, e.g. `pass`
 * @param what what was compared; empty for what was not
 */
function composeCaption({ verdict, what }, { commit, runUrl }) {
    const dot = ' · ';
    return [
        { kind: 'strong', text: `Retriever benchmark: ${verdict}` },
        ...(what.length > 0 ? [dot, ...what] : []),
        ...(commit ? [dot, { kind: 'code', text: commit.slice(0, 7) }] : []),
        ...(runUrl ? [dot, { kind: 'link', text: 'log', url: runUrl }] : []),
    ];
}

;// CONCATENATED MODULE: ./build/report/content/compose-no-verdict.js

/** The report on a run that came to no verdict. */
function composeNoVerdictReport({ icon, state, explanation, detail, meaning = 'This says nothing about retriever quality.' }, context) {
    return {
        outcome: 'error',
        title: `${icon} Retriever benchmark: ${state}`,
        headline: [`${icon} ${explanation}`],
        lead: [
            { kind: 'paragraph', content: composeCaption({ verdict: state, what: [] }, context) },
            { kind: 'paragraph', content: [meaning] },
            { kind: 'preformatted', text: detail },
        ],
        sections: [],
    };
}

// EXTERNAL MODULE: ./build/runtime/format.js
var runtime_format = __webpack_require__(14364);
// EXTERNAL MODULE: ./build/verdict/significance-k.js
var significance_k = __webpack_require__(91845);
;// CONCATENATED MODULE: ./build/report/content/certainty-words.js
/** How hard a difference is to explain by chance alone, from the smallest two-sided p-value up. */
const chanceWords = [
    [0.001, 'very unlikely to be chance'],
    [0.01, 'unlikely to be chance'],
    [0.05, 'not easily explained by chance'],
    [0.2, 'which may be chance'],
    [Number.POSITIVE_INFINITY, 'easily explained by chance'],
];
/** A p-value of exactly 0.05 is as good as one just below. */
function describeChance(pValue) {
    const found = chanceWords.find(([below]) => pValue < below || (below === 0.05 && pValue === below));
    return found?.[1] ?? '';
}
/** What is shown, in each mode that asks for a bound. A regression with a tolerance of 0 asks for none. */
const boundWords = {
    'superiority-by-margin': {
        pass: (bound) => `shown to be a gain of at least ${bound}`,
        fail: (bound) => `shown to be less than a gain of ${bound}`,
        inconclusive: (bound) => `not shown to be a gain of at least ${bound}`,
    },
    'non-inferiority': {
        pass: (bound) => `shown to be no loss of ${bound} or more`,
        fail: (bound) => `shown to be a loss of more than ${bound}`,
        inconclusive: (bound) => `a loss of ${bound} or more is not ruled out`,
    },
    regression: {
        pass: (bound) => `no sign of a loss of more than ${bound}`,
        fail: (bound) => `shown to be a loss of more than ${bound}`,
        inconclusive: () => 'and the data cannot decide',
    },
};

;// CONCATENATED MODULE: ./build/report/content/describe-quality.js



/** Decimals of a mean: as many as people compare. */
const meanDecimals = 3;
/** Most decimals that a mean takes to differ from another. */
const maxMeanDecimals = 6;
/**
 * Quality before and after and how sure that is, for people without statistics: `search quality 0.573 → 0.602 (+5.2%), very
 * unlikely to be chance`. Quality is the mean NDCG@K at the gate's K.
 */
function describeQuality(candidate, evidence, settings) {
    const delta = candidate.ndcgDelta;
    if (evidence === undefined || delta === undefined)
        return 'search quality is unknown';
    const before = evidence.baseline?.metrics.ndcg_at_k[String(settings.ndcgK)] ?? null;
    return `${describeChange(delta, before)}${describeCertainty(candidate, evidence, settings)}`;
}
/** The mean after is the mean before with the delta that was judged: where replays failed, the reported one can be another. */
function describeChange(delta, before) {
    if (delta === 0)
        return 'search quality is unchanged';
    if (before === null) {
        return `search quality ${delta > 0 ? 'rose' : 'fell'} by ${(0,runtime_format/* formatNumber */.ZV)(Math.abs(delta))}`;
    }
    const decimals = countDecimals(before, before + delta);
    const means = `${(0,runtime_format/* formatNumber */.ZV)(before, decimals)} → ${(0,runtime_format/* formatNumber */.ZV)(before + delta, decimals)}`;
    return `search quality ${means}${before > 0 ? ` (${formatRelative(delta / before)})` : ''}`;
}
/** As many as tell the two apart. */
function countDecimals(before, after) {
    let decimals = meanDecimals;
    while (decimals < maxMeanDecimals && before.toFixed(decimals) === after.toFixed(decimals))
        decimals += 1;
    return decimals;
}
/** A relative change with its sign and two digits, e.g. `+5.2%`. */
function formatRelative(share) {
    const percent = Number((100 * Math.abs(share)).toPrecision(2));
    return `${share > 0 ? '+' : '−'}${percent}%`;
}
/** Whether it fails whatever its NDCG is. */
function failsOtherwise({ gates }) {
    const failed = gates.filter(({ outcome }) => outcome === 'fail');
    return failed.length > 0 && !failed.some(({ isOnNdcg }) => isOnNdcg);
}
/** How sure the change is, to follow it. */
function describeCertainty(candidate, { delta }, { mode, ndcgK, minNdcgDelta }) {
    if (candidate.doubt !== undefined)
        return failsOtherwise(candidate) ? '' : ', but the data cannot decide';
    if (delta?.kind === 'unchanged')
        return ' in every session';
    const decided = candidate.gates.find(({ id }) => id === mode)?.outcome;
    if (mode !== 'superiority' && minNdcgDelta !== 0 && decided !== undefined) {
        return `, ${boundWords[mode][decided]((0,runtime_format/* formatBound */.Sp)(Math.abs(minNdcgDelta)))}`;
    }
    // That there is no difference needs no explanation by chance.
    if (candidate.ndcgDelta === 0)
        return '';
    if (String(ndcgK) !== significance_k/* significanceK */.b)
        return `, not tested for chance at K = ${ndcgK}`;
    const pValue = mode === 'superiority' ? candidate.test.adjusted : candidate.pValue;
    return pValue === null
        ? ', and the data cannot tell whether that is chance'
        : `, ${describeChance(pValue)}`;
}

;// CONCATENATED MODULE: ./build/report/content/outcome-icons.js
/** How each outcome looks beside its word; one icon a line is enough. */
const icons = {
    pass: '✅',
    fail: '❌',
    inconclusive: '❓',
    error: '⚠️',
};
/** A verdict in a word, with its icon on the same line. */
function nameOutcome(outcome) {
    return `${icons[outcome]}\u00a0${outcome}`;
}

;// CONCATENATED MODULE: ./build/report/content/compose-headline.js



/** Most code points of a name in the heading and the line below it; the table has more of it. */
const maxNameLength = 60;
/** The verdict with its icon in words for everybody: who passes or fails, how quality changed, and how sure that is. */
function composeHeadline({ verdict: { outcome, statement, deciding }, evidence, settings, }) {
    const who = statement.map((part) => typeof part === 'string' ? part : { ...part, text: (0,runtime_format/* cutText */.IN)(part.text, maxNameLength) });
    const found = evidence.candidates.find(({ candidateId }) => candidateId === deciding.candidateId);
    const quality = describeQuality(deciding, found, settings);
    return [`${icons[outcome]} `, ...who, `: ${quality}${explainObstacle(deciding, settings)}`];
}
/** What stands in the way where quality and its certainty do not say it; empty where they do. */
function explainObstacle({ outcome, gates, ndcgDelta = 0 }, { minNdcgDelta }) {
    const obstacles = gates.filter((gate) => outcome !== 'pass' && gate.outcome === outcome);
    if (obstacles.some(({ id }) => id === 'ndcg-delta') && ndcgDelta > 0) {
        return `, but a gain of at least ${minNdcgDelta} is required`;
    }
    const [first] = obstacles;
    if (first === undefined || obstacles.some(({ isOnNdcg }) => isOnNdcg))
        return '';
    return `, but ${first.reason}`;
}

// EXTERNAL MODULE: ./build/verdict/sentence.js
var verdict_sentence = __webpack_require__(36349);
// EXTERNAL MODULE: ./build/verdict/adjustment-names.js
var adjustment_names = __webpack_require__(92062);
;// CONCATENATED MODULE: ./build/report/content/cells.js

/** An amount in a form of its own, where there is one. */
function showAmount(value, format) {
    if (value === null || value === undefined)
        return runtime_format/* missingValue */.Qh;
    return { kind: 'number', text: format(value), value };
}
/** A number, where there is one. */
function showNumber(value, decimals) {
    return showAmount(value, (amount) => (0,runtime_format/* formatNumber */.ZV)(amount, decimals));
}
/** A difference with its sign, where there is one. */
function showDelta(value, decimals) {
    return showAmount(value, (amount) => (0,runtime_format/* formatDelta */.CW)(amount, decimals));
}
/** Untrusted text, where there is one. */
function showUntrusted(text) {
    return text === undefined ? runtime_format/* missingValue */.Qh : { kind: 'code', text };
}

;// CONCATENATED MODULE: ./build/report/content/describe-reliable-delta.js

const describeGain = (delta) => `A true gain of ${(0,runtime_format/* formatNumber */.ZV)(delta)} passes this gate in four out of five runs`;
const reliableDeltaWords = {
    superiority: describeGain,
    'superiority-by-margin': describeGain,
    'non-inferiority': (delta) => delta > 0
        ? describeGain(delta)
        : `A true loss of up to ${(0,runtime_format/* formatNumber */.ZV)(-delta)} passes this gate in four out of five runs`,
    regression: (delta) => `A true loss of ${(0,runtime_format/* formatNumber */.ZV)(-delta)} fails this gate in four out of five runs`,
};
/** What the gate could have decided reliably, and how large the delta is beside the spread; empty where that is unknown. */
function describeReliableDelta({ reliableDelta, effectSize }, { mode }) {
    if (reliableDelta === undefined || effectSize === undefined)
        return [];
    return [`${reliableDeltaWords[mode](reliableDelta)}. Effect size d_z: ${(0,runtime_format/* formatNumber */.ZV)(effectSize, 2)}.`];
}

;// CONCATENATED MODULE: ./build/report/content/order-candidates.js
const failuresFirst = ['fail', 'inconclusive', 'pass'];
/**
 * The candidates, first those on which the verdict hangs: where all must pass the ones that do not, the weakest first;
 * where any may, the ones that do, the best first. Those without a delta come last among their like.
 */
function orderCandidates({ candidates, require }) {
    const sign = require === 'all' ? 1 : -1;
    const rank = ({ ndcgDelta }) => ndcgDelta === undefined ? Number.MAX_VALUE : sign * ndcgDelta;
    return candidates.toSorted((a, b) => sign * (failuresFirst.indexOf(a.outcome) - failuresFirst.indexOf(b.outcome)) || rank(a) - rank(b));
}

;// CONCATENATED MODULE: ./build/report/content/compose-candidates.js








/** Most candidates in the table where room is short. */
const excerpt = { most: 20, others: 'candidates' };
/** The numbers of each candidate, as a plot and as a table with a row each; those that settled the verdict first. */
function composeCandidates({ verdict, evidence, settings }) {
    const byId = new Map(evidence.candidates.map((candidate) => [candidate.candidateId, candidate]));
    const candidates = orderCandidates(verdict).map((candidate) => ({
        ...candidate,
        evidence: byId.get(candidate.candidateId),
    }));
    const chart = composeForestPlot(candidates, settings);
    const table = candidates.length === 1 ? composeSingle : composeTable;
    return [
        ...(chart.rows.length > 0 ? [{ kind: 'chart', chart }] : []),
        ...table(candidates, settings),
    ];
}
function composeForestPlot(candidates, settings) {
    const { mode, ndcgK, minNdcgDelta } = settings;
    const isTested = String(ndcgK) === significance_k/* significanceK */.b;
    const hasIntervals = isTested && candidates.some((candidate) => readInterval(candidate) !== undefined);
    return {
        kind: 'forest',
        title: `NDCG@${ndcgK}${hasIntervals ? nameInterval(candidates) : ' delta'}`,
        rows: candidates.flatMap((candidate) => candidate.ndcgDelta === undefined
            ? []
            : [
                {
                    label: candidate.candidateName,
                    value: candidate.ndcgDelta,
                    interval: isTested ? readInterval(candidate) : undefined,
                    outcome: candidate.outcome,
                },
            ]),
        bounds: isBound(mode, minNdcgDelta)
            ? [{ value: minNdcgDelta, label: `${boundNames[mode]} ${(0,runtime_format/* formatBound */.Sp)(minNdcgDelta)}` }]
            : [],
    };
}
/** The two-sided level that the API's intervals are made for. */
const usualLevel = 0.05;
/** No correction reaches the intervals, so that one clear of zero can stand beside a p-value that is not significant. */
function nameInterval(candidates) {
    const isCorrected = candidates.some(({ test }) => test.adjustment !== 'none');
    if (isCorrected)
        return ', uncorrected 95% confidence interval';
    const { sides = 2, level = usualLevel } = candidates[0]?.test ?? {};
    const twoSided = sides === 1 ? 2 * level : level;
    return Math.abs(twoSided - usualLevel) < 1e-9
        ? ' delta, with 95% confidence interval'
        : `, 95% confidence interval (gate ${(0,runtime_format/* formatPercent */.l9)(1 - twoSided)})`;
}
const boundNames = {
    superiority: 'required: at least',
    'superiority-by-margin': 'minimum',
    'non-inferiority': 'margin',
    regression: 'tolerance',
};
/** What the deciding p-value is about, where that is not a difference from 0. */
const pValueSubjects = {
    superiority: () => '',
    'superiority-by-margin': () => ', vs. minimum',
    'non-inferiority': () => ', vs. margin',
    regression: (tolerance) => (tolerance === 0 ? ', vs. baseline' : ', vs. tolerance'),
};
/** Whether the gate asks for something else than zero. */
function isBound(mode, minNdcgDelta) {
    return mode === 'superiority' ? minNdcgDelta > 0 : minNdcgDelta !== 0;
}
function composeTable(candidates, settings) {
    const columns = [
        { title: 'Candidate', align: 'left' },
        { title: 'Verdict', align: 'left' },
        ...composeNumberColumns(candidates, settings),
    ];
    const rows = candidates.map((candidate) => [
        (0,verdict_sentence/* nameCandidate */.lF)(candidate),
        [nameOutcome(candidate.outcome)],
        ...showNumbers(candidate, settings),
    ]);
    return [{ kind: 'table', columns, rows, excerpt }];
}
/** Name and verdict stand in the headline: there is room for the two means. */
function composeSingle(candidates, settings) {
    const k = String(settings.ndcgK);
    const columns = [
        ...composeNumberColumns(candidates, settings),
        { title: 'Baseline', align: 'right' },
        { title: 'Candidate', align: 'right' },
    ];
    const rows = candidates.flatMap((candidate) => {
        const { comparison, baseline, candidate: result } = candidate.evidence ?? {};
        const means = [baseline, result].map((side) => [showNumber(side?.metrics.ndcg_at_k[k])]);
        return comparison === undefined ? [] : [[...showNumbers(candidate, settings), ...means]];
    });
    if (rows.length === 0)
        return [];
    const reliable = candidates.flatMap((candidate) => describeReliableDelta(candidate, settings));
    return [
        { kind: 'table', columns, rows },
        ...reliable.map((text) => ({ kind: 'paragraph', content: [text] })),
    ];
}
/** Interval and p-value are about NDCG@10, whatever K the gate is on. */
function composeNumberColumns(candidates, { mode, ndcgK, minNdcgDelta }) {
    const about = String(ndcgK) === significance_k/* significanceK */.b ? '' : ` of NDCG@${significance_k/* significanceK */.b}`;
    const tests = candidates.map(({ test }) => test);
    const kinds = [
        tests.some(({ sides }) => sides === 1) ? 'one-sided' : undefined,
        ...new Set(tests.map(({ adjustment }) => adjustment_names/* adjustmentNames */.K[adjustment])),
    ].filter((kind) => kind !== undefined);
    return [
        { title: `NDCG@${ndcgK} delta`, align: 'right' },
        { title: `95% confidence interval${about}`, align: 'right' },
        {
            title: `p${about}${pValueSubjects[mode](minNdcgDelta)}${kinds.length > 0 ? `, ${kinds.join(', ')}` : ''}`,
            align: 'right',
        },
    ];
}
function showNumbers(candidate, settings) {
    const interval = readInterval(candidate);
    return [
        [showNdcgDelta(candidate, settings)],
        // In one line each, on a phone too.
        [
            showAmount(interval?.[0], () => (interval ?? []).map((bound) => (0,runtime_format/* formatDelta */.CW)(bound)).join('\u00a0to\u00a0')),
        ],
        [showPValue(candidate.test)],
    ];
}
function showPValue({ adjusted, level }) {
    return showAmount(adjusted, (pValue) => (0,runtime_format/* formatPValue */.td)(pValue, level, '\u00a0'));
}
/** With as many decimals as tell the delta from zero and from the bound. */
function showNdcgDelta({ ndcgDelta }, { minNdcgDelta }) {
    return showAmount(ndcgDelta, (delta) => (0,runtime_format/* formatDelta */.CW)(delta, Math.max((0,runtime_format/* chooseDecimals */.WE)(delta, minNdcgDelta, 4), (0,runtime_format/* chooseDecimals */.WE)(delta, 0, 4))));
}
function readInterval({ evidence }) {
    return evidence?.comparison?.confidence_interval ?? undefined;
}

// EXTERNAL MODULE: ./build/mixpeek/schemas.js + 4 modules
var schemas = __webpack_require__(18898);
// EXTERNAL MODULE: ./build/verdict/count-sessions.js
var count_sessions = __webpack_require__(29243);
// EXTERNAL MODULE: ./build/verdict/effect-of-interest.js
var effect_of_interest = __webpack_require__(61206);
;// CONCATENATED MODULE: ./build/report/content/compare-nodes.js
/** The nodes that both sides have an NDCG@K of, in the API's order. */
function compareNodes(candidate, baseline, ndcgK) {
    const k = String(ndcgK);
    const before = baseline?.taxonomy_deltas ?? {};
    return Object.entries(candidate?.taxonomy_deltas ?? {}).flatMap(([node, after]) => {
        const from = Object.hasOwn(before, node) ? before[node]?.ndcg_at_k[k] : undefined;
        const to = after.ndcg_at_k[k];
        if (from === undefined || to === undefined)
            return [];
        return [{ node, from, to, delta: from === null || to === null ? null : to - from, after }];
    });
}

;// CONCATENATED MODULE: ./build/report/content/compose-next-step.js






/** Nodes that are named as those that lost most. */
const maxNodes = 3;
/** What to do about the verdict, in a line; undefined after a pass. */
function composeNextStep(subject) {
    const step = steps[subject.verdict.outcome](subject);
    return step.length === 0 ? undefined : [{ kind: 'strong', text: 'What to do:' }, ' ', ...step];
}
const code = (text) => ({ kind: 'code', text });
/** What can be asked instead, in each mode; from the next run on, since a question that is changed after its answer proves little. */
const outOfReach = {
    superiority: ['keep the baseline, or rule out harm instead (', code('mode: non-inferiority'), ').'],
    'superiority-by-margin': [
        'keep the baseline, or require any gain instead (',
        code('mode: superiority'),
        ') from the next run on.',
    ],
    'non-inferiority': ['keep the baseline, or decide on a wider margin before the next run.'],
    regression: ['keep the baseline.'],
};
const steps = {
    pass: () => [],
    inconclusive(subject) {
        const { deciding } = subject.verdict;
        if (deciding.gates.length === 0)
            return ['look at the benchmark in Mixpeek.'];
        if (deciding.doubt !== undefined)
            return adviseOnDoubt[deciding.doubt.kind](subject);
        const isOpen = deciding.gates.some(({ outcome, isOnNdcg }) => outcome === 'inconclusive' && isOnNdcg);
        if (!isOpen)
            return ['resolve the inconclusive gates below, then run it again.'];
        if (deciding.test.raw === null)
            return ['look at the benchmark in Mixpeek, or replay more sessions.'];
        if (isKnownLoss(subject))
            return ['keep the baseline, unless a loss near the margin is worth it.'];
        if (isOutOfReach(subject))
            return outOfReach[subject.settings.mode];
        return adviseOnSessions(subject);
    },
    fail(subject) {
        const { deciding } = subject.verdict;
        if (!deciding.gates.some(({ outcome, isOnNdcg }) => outcome === 'fail' && isOnNdcg)) {
            return ['change ', nameFailing(subject), ', or decide on another threshold before the next run.'];
        }
        const evidence = subject.evidence.candidates.find(({ candidateId }) => candidateId === deciding.candidateId);
        const metrics = evidence?.candidate?.metrics;
        if (metrics !== undefined && (0,count_sessions/* countChanged */.S)(metrics) === 0) {
            return [
                'check ',
                code(deciding.file === undefined ? 'candidate-retriever-ids' : 'candidate-files'),
                ': every session scored the same as with the baseline.',
            ];
        }
        return [
            'keep the baseline, or change ',
            nameFailing(subject),
            ' and push again',
            ...nameLosers(subject, evidence),
            '.',
        ];
    },
};
const reportContradiction = [
    'look at the benchmark in Mixpeek, and report the contradiction: its numbers cannot come from the same test.',
];
/** What to do about data that decide nothing. */
const adviseOnDoubt = {
    'few-sessions': adviseOnShortage,
    'few-changed': () => [
        'replay more sessions (',
        code('session-count'),
        '), or select sessions that the change affects (',
        code('session-filter'),
        ').',
    ],
    'changed-without-sessions': () => reportContradiction,
    'outside-interval': () => reportContradiction,
    disagreement: () => reportContradiction,
    'failed-replays': () => ['find out why replays failed (see Failed sessions below), then run it again.'],
};
/** How to come by enough sessions for any verdict. */
function adviseOnShortage(subject) {
    const { doubt } = subject.verdict.deciding;
    const isFiltered = doubt?.kind === 'few-sessions' && doubt.isFiltered;
    return isFiltered
        ? ['widen ', code('session-filter'), ', or record more sessions.']
        : adviseOnSessions(subject);
}
/** What has to change: a candidate by its name where there are others, unless they fail too. */
function nameFailing(subject) {
    const { candidates } = subject.verdict;
    if (candidates.length === 1)
        return 'the candidate';
    return countFailing(subject) === 1 ? nameDeciding(subject) : 'the candidates that fail';
}
function countFailing({ verdict: { candidates } }) {
    return candidates.filter(({ outcome }) => outcome === 'fail').length;
}
/** The candidate that settled the verdict. */
function nameDeciding({ verdict: { deciding } }) {
    return code((0,runtime_format/* cutText */.IN)(deciding.candidateName, maxNameLength));
}
/** How to come by more sessions: asking for more finds none where not even those asked for were found. */
function adviseOnSessions({ context: { requestedSessions = 0 }, benchmark }) {
    const found = benchmark.session_count;
    if (found === null || requestedSessions <= found) {
        return [
            'replay more sessions (',
            code('session-count'),
            "); re-running with the same number won't settle it.",
        ];
    }
    const shortage = `only ${(0,runtime_format/* formatInteger */.Sm)(found)} of ${(0,runtime_format/* formatCount */.B4)(requestedSessions, 'session')} were found, and a higher session-count won't find more: widen `;
    return [shortage, code('session-filter'), ', or record more.'];
}
/** Whether a candidate that may be within the margin is worse for sure: more sessions would hardly clear it. */
function isKnownLoss({ verdict: { deciding }, settings, evidence }) {
    const candidate = evidence.candidates.find(({ candidateId }) => candidateId === deciding.candidateId);
    const [, upper = 0] = candidate?.comparison?.confidence_interval ?? [];
    return settings.mode === 'non-inferiority' && upper < 0;
}
/**
 * Whether the most sessions that the API replays would not show the difference that is asked for. Where none is, a gain
 * like the measured one has to be worth the sessions.
 */
function isOutOfReach({ verdict, settings, evidence }) {
    const { detectableDelta, ndcgDelta = 0 } = verdict.deciding;
    const sessions = evidence.candidates[0]?.sessionCount ?? 0;
    const { mode, minNdcgDelta } = settings;
    const wanted = mode === 'superiority'
        ? Math.max(minNdcgDelta, effect_of_interest/* defaultEffectOfInterest */.I, ndcgDelta)
        : Math.abs(minNdcgDelta);
    return (detectableDelta !== undefined && detectableDelta * Math.sqrt(sessions / schemas/* sessionCountBounds */.d$.max) > wanted);
}
function nameLosers(subject, evidence) {
    const { settings } = subject;
    const { baseline } = subject.evidence;
    // Only those that lost significantly: of many nodes some always lose by chance.
    const lost = new Set(evidence?.comparison?.taxonomy_losses);
    const nodes = evidence === undefined ? [] : compareNodes(evidence.candidate, baseline, settings.ndcgK);
    const losers = nodes
        .flatMap(({ node, delta }) => (delta !== null && delta < 0 && lost.has(node) ? [{ node, delta }] : []))
        .sort((a, b) => a.delta - b.delta);
    if (losers.length === 0)
        return [];
    const items = losers
        .slice(0, maxNodes)
        .map(({ node, delta }) => [{ kind: 'code', text: node }, ` (${(0,runtime_format/* formatDelta */.CW)(delta)})`]);
    const who = countFailing(subject) === 1 ? 'it' : nameDeciding(subject);
    return [
        '; ',
        who,
        ' loses most in ',
        { kind: 'enumeration', items, excerpt: { most: maxNodes, others: '' } },
    ];
}

;// CONCATENATED MODULE: ./build/report/content/compose-pushes.js


/** Most earlier pushes in the line. */
const maxPushes = 10;
const outcomes = ['pass', 'fail', 'inconclusive'];
/**
 * The verdict now beside those of the pushes before, newest first: `Since the last push: ❌ fail −0.0120 → ✅ pass +0.0449`.
 * Undefined where there were none; a commit that was judged again is no push.
 */
function composePushes({ pastRuns, context, verdict }) {
    const [last, ...others] = listPushes(pastRuns, context.commit).slice(0, maxPushes);
    if (last === undefined)
        return undefined;
    const now = { verdict: verdict.outcome, delta: verdict.deciding.ndcgDelta ?? null };
    const line = [
        'Since the last push: ',
        ...describeVerdict(last),
        ...nameCommit(last),
        ' → ',
        ...describeVerdict(now),
    ];
    if (others.length === 0)
        return line;
    const items = others.map((run) => [...describeVerdict(run), ...nameCommit(run)]);
    return [...line, ' · before: ', { kind: 'enumeration', items, excerpt: { most: maxPushes, others: '' } }];
}
/** The last run of each commit but the one under review, newest first. */
function listPushes(pastRuns, commit) {
    const seen = new Set(commit === '' ? [] : [commit]);
    return pastRuns.toReversed().filter((run) => {
        const isNew = !seen.has(run.commit);
        if (run.commit !== '')
            seen.add(run.commit);
        return isNew;
    });
}
function describeVerdict({ verdict, delta }) {
    const name = nameVerdict(verdict);
    return typeof delta === 'number' ? [name, `\u00a0${(0,runtime_format/* formatDelta */.CW)(delta)}`] : [name];
}
/** A remembered verdict in a word, with its icon; one that nobody knows is untrusted. */
function nameVerdict(verdict) {
    return isOutcome(verdict) ? nameOutcome(verdict) : { kind: 'code', text: verdict };
}
function isOutcome(verdict) {
    return outcomes.includes(verdict);
}
function nameCommit({ commit }) {
    return commit === '' ? [] : [' (', { kind: 'code', text: commit.slice(0, 7) }, ')'];
}

;// CONCATENATED MODULE: ./build/report/content/compose-lead.js






/** What this is, the verdict in numbers, what to do, how it was before, and the numbers of each candidate. */
function composeLead(subject) {
    const { verdict, context } = subject;
    const isHarmless = context.reportOnly && verdict.outcome !== 'pass';
    const lines = [
        composeCaption({ verdict: verdict.outcome, what: describeComparison(subject) }, context),
        [formSentence(verdict.deciding.explanation)],
        composeNextStep(subject),
        isHarmless ? ['The gate is set to report only: the job does not fail for this.'] : undefined,
        composePushes(subject),
    ];
    return [
        ...lines.flatMap((content) => (content === undefined ? [] : [{ kind: 'paragraph', content }])),
        ...composeCandidates(subject),
    ];
}
function formSentence(clauses) {
    const sentence = (0,verdict_sentence/* joinClauses */.DB)(clauses);
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
function describeComparison({ evidence, benchmark }) {
    const { candidates, baselineName } = evidence;
    const [first] = candidates;
    const who = candidates.length === 1 && first !== undefined
        ? { kind: 'code', text: first.candidateName }
        : (0,runtime_format/* formatCount */.B4)(candidates.length, 'candidate');
    const { session_count: count } = benchmark;
    const sessions = count === null ? '' : ` · ${(0,runtime_format/* formatCount */.B4)(count, 'session')}`;
    return [who, ' against ', { kind: 'code', text: baselineName }, sessions];
}

;// CONCATENATED MODULE: ./build/report/content/sections/per-candidate.js

/** Most candidates that a section shows one by one where room is short. */
const per_candidate_excerpt = { most: 20, others: 'candidates' };
/**
 * The blocks of a section that speaks of each candidate in turn, with a subheading each when there are several;
 * undefined when no candidate has any.
 */
function composePerCandidate({ candidates }, compose) {
    const parts = candidates.flatMap((candidate) => {
        const blocks = compose(candidate);
        if (blocks.length === 0)
            return [];
        if (candidates.length === 1)
            return [[...blocks]];
        const name = (0,verdict_sentence/* nameCandidate */.lF)(candidate);
        return [[{ kind: 'subheading', content: name }, ...blocks]];
    });
    if (parts.length === 0)
        return undefined;
    return candidates.length === 1 ? parts.flat() : [{ kind: 'parts', parts, excerpt: per_candidate_excerpt }];
}

;// CONCATENATED MODULE: ./build/report/content/sections/configuration.js


const columns = [
    { title: 'Where', align: 'left' },
    { title: 'Baseline', align: 'left' },
    { title: 'Candidate', align: 'left' },
];
/** Most differences where room is short. */
const configuration_excerpt = { most: 20, others: 'rows' };
/** How each candidate is configured otherwise than the baseline. That none is leaves nothing to open, and is news. */
const composeConfiguration = ({ evidence, changes = [] }) => {
    const byCandidate = new Map(changes.map(({ candidateId, changes: own }) => [candidateId, own]));
    const blocks = composePerCandidate(evidence, ({ candidateId }) => composeCandidate(byCandidate.get(candidateId)));
    const hasTable = changes.some(({ changes: own }) => own.length > 0);
    // Where the pull request changes the file itself, this is what it is about.
    const isFromFile = evidence.candidates.some(({ file }) => file !== undefined);
    return blocks && { title: 'What changed', collapsed: hasTable && !isFromFile, blocks };
};
function composeCandidate(changes) {
    if (changes === undefined)
        return [];
    if (changes.length === 0)
        return [{ kind: 'paragraph', content: [sameConfiguration] }];
    const rows = changes.map(({ where, before, after }) => [
        [showUntrusted(where)],
        [showUntrusted(before)],
        [showUntrusted(after)],
    ]);
    return [{ kind: 'table', columns, rows, excerpt: configuration_excerpt }];
}
const sameConfiguration = 'Configured the same as the baseline: the same stages, parameters, collections, budget limits and input schema.';

;// CONCATENATED MODULE: ./build/report/content/sections/earlier-runs.js


const earlier_runs_columns = [
    { title: 'Run', align: 'right' },
    { title: 'Commit', align: 'left' },
    { title: 'Judged', align: 'left' },
    { title: 'Verdict', align: 'left' },
    { title: 'NDCG delta', align: 'right' },
];
/** Every run on the pull request that is remembered, newest first; the comment has a line on the last ones instead. */
const composeEarlierRuns = ({ pastRuns, verdict, context }) => {
    if (pastRuns.length === 0)
        return undefined;
    const { outcome, deciding } = verdict;
    const now = { verdict: outcome, delta: deciding.ndcgDelta, commit: context.commit, judged: 'now' };
    const past = pastRuns.map((run) => ({ ...run, judged: showUntrusted(run.at?.slice(0, 16)) }));
    const runs = [...past, now].map((run, index) => ({ ...run, number: index + 1 }));
    const rows = runs
        .toReversed()
        .map(({ number, commit, judged, delta, verdict: said }) => [
        [showAmount(number, String)],
        [showUntrusted(commit === '' ? undefined : commit.slice(0, 7))],
        [judged],
        [nameVerdict(said)],
        [showDelta(delta)],
    ]);
    const points = runs.flatMap(({ number, delta }) => typeof delta === 'number' ? [[number, delta]] : []);
    const title = 'NDCG delta over the runs';
    const chart = {
        kind: 'lines',
        title,
        xTitle: 'run',
        yTitle: 'NDCG delta',
        series: [{ label: 'deciding candidate', points }],
    };
    return {
        title: 'Earlier runs',
        collapsed: true,
        only: 'html',
        blocks: [
            ...(points.length > 1 ? [{ kind: 'chart', chart }] : []),
            { kind: 'table', columns: earlier_runs_columns, rows },
        ],
    };
};

;// CONCATENATED MODULE: ./build/report/content/sections/failed-sessions.js


/** Most kinds of errors named per retriever where room is short. */
const failed_sessions_excerpt = { most: 10, others: 'kinds of errors' };
/** Sessions whose replay failed, baseline included, with the kinds of errors; nothing when none failed. */
const composeFailedSessions = ({ benchmark }) => {
    const failing = (benchmark.results ?? []).filter((result) => result.failed_sessions !== 0);
    if (failing.length === 0)
        return undefined;
    return {
        title: 'Failed sessions',
        collapsed: true,
        blocks: [{ kind: 'list', items: failing.map(describeFailures) }],
    };
};
function describeFailures(result) {
    const { failed_sessions: failed } = result;
    const errors = Object.entries(result.error_summary).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
    const items = errors.map(([type, count]) => [
        { kind: 'code', text: type },
        ` × ${count === null ? runtime_format/* missingValue */.Qh : (0,runtime_format/* formatInteger */.Sm)(count)}`,
    ]);
    return [
        ...(0,verdict_sentence/* nameRetriever */.K4)(result.retriever_name, result.retriever_id),
        ` failed in ${failed === null ? `${runtime_format/* missingValue */.Qh} sessions` : (0,runtime_format/* formatCount */.B4)(failed, 'session')}`,
        ...(items.length > 0 ? [': ', { kind: 'enumeration', items, excerpt: failed_sessions_excerpt }] : []),
    ];
}

;// CONCATENATED MODULE: ./build/report/content/sections/gates.js





/** Most rows of a table where room is short. */
const gates_excerpt = { most: 20, others: 'rows' };
/** The gates that a candidate does not meet, open: what each measured, what it needed, and what it says. */
const composeMissedGates = (subject) => composeGates(subject, { title: 'Failed gates', collapsed: false }, (outcome) => outcome !== 'pass');
/** The gates that hold, folded. */
const composeHeldGates = (subject) => composeGates(subject, { title: 'Passed gates', collapsed: true }, (outcome) => outcome === 'pass');
/** A table of the gates whose outcome is wanted, per candidate; undefined where there is none. */
function composeGates({ verdict }, frame, isWanted) {
    const isSingle = verdict.candidates.length === 1;
    const columns = [
        { title: 'Gate', align: 'left' },
        { title: 'Value', align: 'right' },
        { title: 'Required', align: 'left' },
        { title: 'Verdict', align: 'left' },
    ];
    if (!isSingle)
        columns.unshift({ title: 'Candidate', align: 'left' });
    const rows = orderCandidates(verdict).flatMap((candidate) => {
        const name = (0,verdict_sentence/* nameCandidate */.lF)(candidate);
        if (candidate.gates.length === 0 && isWanted(candidate.outcome)) {
            const cells = [
                [runtime_format/* missingValue */.Qh],
                [runtime_format/* missingValue */.Qh],
                [(0,verdict_sentence/* joinClauses */.DB)(candidate.explanation)],
                [nameOutcome(candidate.outcome)],
            ];
            return [isSingle ? cells : [name, ...cells]];
        }
        return candidate.gates
            .filter(({ outcome }) => isWanted(outcome))
            .map((result) => {
            const cells = [
                [result.gate],
                [showAmount(result.measured, () => result.value)],
                [result.needed],
                [nameOutcome(result.outcome)],
            ];
            // In every row: a reader of the HTML report may sort and filter them.
            return isSingle ? cells : [name, ...cells];
        });
    });
    return rows.length === 0 ? undefined : { ...frame, blocks: [{ kind: 'table', columns, rows, excerpt: gates_excerpt }] };
}

;// CONCATENATED MODULE: ./build/report/content/sections/charted-retrievers.js
/** Most candidates in one picture: more lines or bars than that nobody can tell apart. The tables have all of them. */
const maxCandidates = 8;
/** The baseline and the first candidates, as far as there are results of them. */
function listCharted(evidence) {
    const { baseline, baselineName } = evidence;
    const first = baseline === undefined ? [] : [{ label: baselineName, result: baseline }];
    return [...first, ...listChartedCandidates(evidence)];
}
/** The same without the baseline. */
function listChartedCandidates({ candidates }) {
    return candidates
        .flatMap(({ candidate, candidateName }) => candidate === undefined ? [] : [{ label: candidateName, result: candidate }])
        .slice(0, maxCandidates);
}

;// CONCATENATED MODULE: ./build/report/content/sections/latency.js



const latency_columns = [
    { title: 'Latency, ms', align: 'left' },
    { title: 'Baseline', align: 'right' },
    { title: 'Candidate', align: 'right' },
    { title: 'Delta', align: 'right' },
];
const percentiles = [
    { title: 'p50', key: 'p50_ms' },
    { title: 'p90', key: 'p90_ms' },
    { title: 'p99', key: 'p99_ms' },
    { title: 'mean', key: 'mean_ms' },
];
/** Most rows where room is short: the percentiles and twenty stages. */
const latency_excerpt = { most: percentiles.length + 20, others: 'rows' };
/** Latency percentiles and mean, and the mean per stage. */
const composeLatency = ({ evidence }) => {
    const blocks = composePerCandidate(evidence, (candidate) => latency_composeCandidate(candidate, evidence.baseline));
    if (blocks === undefined)
        return undefined;
    return { title: 'Latency', collapsed: true, blocks: [...composeCharts(evidence), ...blocks] };
};
/** Percentiles and mean side by side, and the stages of each retriever on each other. */
function composeCharts(evidence) {
    const retrievers = listCharted(evidence);
    const overall = percentiles.map(({ title, key }) => ({
        label: title,
        bars: retrievers.flatMap(({ label, result }) => composeBar(label, result.latency[key])),
    }));
    const stages = retrievers.map(({ label, result }) => ({
        label,
        bars: Object.entries(result.latency.stage_latencies).flatMap(([series, value]) => composeBar(series, value)),
    }));
    const charts = [
        { kind: 'bars', title: 'Latency', unit: 'ms', groups: overall, isStacked: false },
    ];
    if (stages.some(({ bars }) => bars.length > 0)) {
        charts.push({
            kind: 'bars',
            title: 'Mean latency by stage',
            unit: 'ms',
            groups: stages,
            isStacked: true,
        });
    }
    return charts.map((chart) => ({ kind: 'chart', chart }));
}
/** None for a number that is missing. */
function composeBar(series, value) {
    return value === null ? [] : [{ series, value }];
}
function latency_composeCandidate({ candidate }, baseline) {
    if (candidate === undefined || baseline === undefined)
        return [];
    const before = baseline.latency;
    const after = candidate.latency;
    const stages = new Set([...Object.keys(before.stage_latencies), ...Object.keys(after.stage_latencies)]);
    const rows = [
        ...percentiles.map(({ title, key }) => composeRow([title], before[key], after[key])),
        ...[...stages].map((stage) => composeRow(['stage ', { kind: 'code', text: stage }], before.stage_latencies[stage], after.stage_latencies[stage])),
    ];
    return [{ kind: 'table', columns: latency_columns, rows, excerpt: latency_excerpt }];
}
function composeRow(title, before, after) {
    const isKnown = typeof before === 'number' && typeof after === 'number';
    const delta = isKnown ? after - before : undefined;
    return [title, [showNumber(before, 2)], [showNumber(after, 2)], [showDelta(delta, 2)]];
}

;// CONCATENATED MODULE: ./build/report/content/sections/notices.js

/** Most notices where room is short. */
const notices_excerpt = { most: 8, others: '' };
/** Most candidates that are named before a notice on all of them. */
const nameExcerpt = { most: 3, others: '' };
/** What a careful reader should know about the numbers, each once; nothing where there is nothing odd. */
const composeNoticesSection = ({ verdict: { candidates, notices } }) => {
    const owners = new Map();
    for (const candidate of candidates) {
        for (const notice of candidate.notices) {
            owners.set(notice, [...(owners.get(notice) ?? []), candidate]);
        }
    }
    const items = [
        ...notices.map((notice) => [notice]),
        ...[...owners].map(([notice, named]) => candidates.length === 1 ? [notice] : [nameCandidates(named), ': ', notice]),
    ];
    if (items.length === 0)
        return undefined;
    return { title: 'Worth knowing', collapsed: false, blocks: [{ kind: 'list', items, excerpt: notices_excerpt }] };
};
function nameCandidates(candidates) {
    const items = candidates.map(verdict_sentence/* nameCandidate */.lF);
    return { kind: 'enumeration', items, excerpt: nameExcerpt };
}

;// CONCATENATED MODULE: ./build/report/content/sections/ranking.js





const ranking_columns = [
    { title: 'K', align: 'right' },
    { title: 'NDCG baseline', align: 'right' },
    { title: 'candidate', align: 'right' },
    { title: 'delta', align: 'right' },
    { title: 'Recall baseline', align: 'right' },
    { title: 'candidate', align: 'right' },
    { title: 'delta', align: 'right' },
];
/** Most values of K where room is short; the API returns a handful. */
const ranking_excerpt = { most: 20, others: 'values of K' };
/** NDCG and recall at every K, how sure the NDCG@10 delta is, and what the gate could have decided on it. */
const composeRanking = ({ evidence, verdict, settings }) => {
    const verdicts = new Map(verdict.candidates.map((candidate) => [candidate.candidateId, candidate]));
    const blocks = composePerCandidate(evidence, (candidate) => {
        const judged = verdicts.get(candidate.candidateId);
        // Of a single candidate it stands beside its interval above.
        const isTold = judged === undefined || verdicts.size === 1;
        return ranking_composeCandidate(candidate, isTold ? [] : describeReliableDelta(judged, settings));
    });
    if (blocks === undefined)
        return undefined;
    const charts = [
        composeChart(evidence, 'NDCG', ({ metrics }) => metrics.ndcg_at_k),
        composeChart(evidence, 'Recall', ({ metrics }) => metrics.recall_at_k),
    ];
    return { title: 'NDCG and recall', collapsed: true, blocks: [...charts.flat(), ...blocks] };
};
/** A line per retriever over K; none where there is but one K. */
function composeChart(evidence, metric, read) {
    const series = listCharted(evidence).map(({ label, result }) => ({
        label,
        points: Object.entries(read(result))
            .flatMap(([k, value]) => (value === null ? [] : [[Number(k), value]]))
            .sort(([a], [b]) => a - b),
    }));
    if (!series.some(({ points }) => points.length > 1))
        return [];
    const title = `${metric} over K`;
    return [
        { kind: 'chart', chart: { kind: 'lines', title, xTitle: 'K', yTitle: `mean ${metric}@K`, series } },
    ];
}
function ranking_composeCandidate({ comparison, candidate, baseline }, reach) {
    if (comparison === undefined)
        return [];
    const { ndcg_delta: ndcgDelta, recall_delta: recallDelta } = comparison;
    const ks = [...new Set([...Object.keys(ndcgDelta), ...Object.keys(recallDelta)])].sort((a, b) => Number(a) - Number(b));
    const rows = ks.map((k) => [
        [showAmount(Number(k), () => k)],
        [showNumber(baseline?.metrics.ndcg_at_k[k])],
        [showNumber(candidate?.metrics.ndcg_at_k[k])],
        [showDelta(ndcgDelta[k])],
        [showNumber(baseline?.metrics.recall_at_k[k])],
        [showNumber(candidate?.metrics.recall_at_k[k])],
        [showDelta(recallDelta[k])],
    ]);
    const blocks = [
        { kind: 'table', columns: ranking_columns, rows, excerpt: ranking_excerpt },
        { kind: 'paragraph', content: [ranking_describeCertainty(comparison)] },
        ...reach.map((text) => ({ kind: 'paragraph', content: [text] })),
    ];
    if ((baseline?.failed_sessions ?? 0) + (candidate?.failed_sessions ?? 0) > 0) {
        const note = 'Some sessions failed, so a delta may not equal the difference between the two means next to it.';
        blocks.push({ kind: 'paragraph', content: [note] });
    }
    return blocks;
}
function ranking_describeCertainty({ p_value: pValue, confidence_interval: interval }) {
    const p = pValue === null
        ? 'no p-value was returned'
        : `p-value ${(0,runtime_format/* formatPValue */.td)(pValue)} (two-sided, paired t-test)`;
    const range = interval === null
        ? 'no confidence interval was returned'
        : `95% confidence interval ${formatInterval(interval)}`;
    return `NDCG@10 delta: ${range}; ${p}.`;
}
function formatInterval([low, high]) {
    return `${(0,runtime_format/* formatDelta */.CW)(low)} to ${(0,runtime_format/* formatDelta */.CW)(high)}`;
}

;// CONCATENATED MODULE: ./build/report/content/sections/recommendation.js
/** What the API recommends, in its own words. */
const composeRecommendation = ({ evidence: { recommendation } }) => recommendation
    ? {
        title: 'API recommendation',
        collapsed: true,
        blocks: [
            { kind: 'paragraph', content: [{ kind: 'code', text: recommendation }] },
            {
                kind: 'paragraph',
                content: ['The API does not take your gates or p-value corrections into account.'],
            },
        ],
    }
    : undefined;

;// CONCATENATED MODULE: ./build/report/content/sections/replayed-sessions.js



/** How sessions and items fared: improved, degraded and neutral sessions, promoted and demoted items, mean ranks. */
const composeReplayedSessions = ({ evidence }) => {
    const blocks = composePerCandidate(evidence, (candidate) => replayed_sessions_composeCandidate(candidate, evidence.baseline));
    if (blocks === undefined)
        return undefined;
    return { title: 'Sessions and items', collapsed: true, blocks: [replayed_sessions_composeChart(evidence), ...blocks] };
};
function replayed_sessions_composeChart(evidence) {
    const groups = listChartedCandidates(evidence).map(({ label, result: { metrics } }) => ({
        label,
        bars: [
            replayed_sessions_composeBar('improved', metrics.sessions_improved, 'good'),
            replayed_sessions_composeBar('neutral', metrics.sessions_neutral, 'neutral'),
            replayed_sessions_composeBar('degraded', metrics.sessions_degraded, 'bad'),
        ].flat(),
    }));
    return { kind: 'chart', chart: { kind: 'bars', title: 'Sessions', unit: '', groups, isStacked: true } };
}
/** None for a count that is missing. */
function replayed_sessions_composeBar(series, value, tone) {
    return value === null ? [] : [{ series, value, tone }];
}
function replayed_sessions_composeCandidate({ candidate }, baseline) {
    if (candidate === undefined)
        return [];
    const { metrics } = candidate;
    const items = [
        [
            { kind: 'strong', text: showCount(metrics.sessions_improved) },
            ' sessions improved, ',
            { kind: 'strong', text: showCount(metrics.sessions_degraded) },
            ` degraded, ${showCount(metrics.sessions_neutral)} neutral`,
        ],
        [
            `${showCount(metrics.items_promoted)} items promoted, ${showCount(metrics.items_demoted)} demoted; ` +
                `mean change in position ${showPositions(metrics.avg_position_delta)} (negative is up)`,
        ],
        ...composeMeanRanks(metrics, baseline?.metrics),
    ];
    return [{ kind: 'list', items }];
}
function composeMeanRanks(after, before) {
    const clicked = describeRank('clicked', before?.mean_rank_clicked, after.mean_rank_clicked);
    const purchased = describeRank('purchased', before?.mean_rank_purchased, after.mean_rank_purchased);
    return [...clicked, ...purchased];
}
function describeRank(what, before, after) {
    if (after === null)
        return [];
    const from = before === null || before === undefined ? '' : `${(0,runtime_format/* formatNumber */.ZV)(before, 2)} → `;
    return [[`mean rank of ${what} items ${from}${(0,runtime_format/* formatNumber */.ZV)(after, 2)} (1 is the top)`]];
}
function showCount(count) {
    return count === null ? runtime_format/* missingValue */.Qh : (0,runtime_format/* formatInteger */.Sm)(count);
}
function showPositions(delta) {
    return delta === null ? runtime_format/* missingValue */.Qh : (0,runtime_format/* formatDelta */.CW)(delta, 2);
}

;// CONCATENATED MODULE: ./build/report/content/sections/taxonomy.js




/** Most nodes in a table or list where room is short; those that changed most come first. */
const taxonomy_maxNodes = 10;
const taxonomy_nameExcerpt = { most: taxonomy_maxNodes, others: '' };
const others = 'nodes that changed less';
/** Where in the taxonomy the candidate wins and loses, and its NDCG per node. */
const composeTaxonomy = ({ evidence, settings }) => {
    const blocks = composePerCandidate(evidence, (candidate) => [
        ...composeWinsAndLosses(candidate),
        ...composeNodes(candidate, evidence.baseline, settings.ndcgK),
    ]);
    return blocks && { title: 'Taxonomy', collapsed: true, blocks };
};
function composeWinsAndLosses({ comparison }) {
    if (comparison === undefined)
        return [];
    const { taxonomy_wins: wins, taxonomy_losses: losses } = comparison;
    if (wins?.length === 0 && losses?.length === 0)
        return [];
    return [
        { kind: 'list', items: [listNodes('Significant wins', wins), listNodes('Significant losses', losses)] },
    ];
}
function listNodes(title, nodes) {
    if (nodes === null)
        return [`${title}: ${runtime_format/* missingValue */.Qh}`];
    if (nodes.length === 0)
        return [`${title}: none`];
    const items = nodes.map((node) => [{ kind: 'code', text: node }]);
    return [`${title} (${count(nodes)}): `, { kind: 'enumeration', items, excerpt: taxonomy_nameExcerpt }];
}
/** The nodes that lost, and those that gained, the largest change first; what did not change stands behind the latter. */
function composeNodes({ candidate }, baseline, ndcgK) {
    const nodes = compareNodes(candidate, baseline, ndcgK).sort((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0));
    const pick = (sign) => nodes.filter(({ delta }) => delta !== null && Math.sign(delta) === sign);
    const [lost, gained, same] = [pick(-1), pick(1), pick(0)];
    const unknown = nodes.filter(({ delta }) => delta === null);
    const columns = composeColumns(String(ndcgK));
    const listRows = (title, shown, most) => shown.length === 0
        ? []
        : [
            { kind: 'paragraph', content: [{ kind: 'strong', text: title }] },
            { kind: 'table', columns, rows: shown.map(taxonomy_composeRow), excerpt: { most, others } },
        ];
    const gainedTitle = [
        ...(gained.length > 0 ? [`Gained (${count(gained)})`] : []),
        ...(same.length > 0 ? [`The same (${count(same)})`] : []),
    ].join(' · ');
    return [
        ...taxonomy_composeChart(lost, gained, ndcgK),
        ...listRows(`Lost (${count(lost)})`, lost, taxonomy_maxNodes),
        ...listRows(gainedTitle, [...gained, ...same], Math.min(taxonomy_maxNodes, gained.length || taxonomy_maxNodes)),
        ...listRows(`Without a number (${count(unknown)})`, unknown, taxonomy_maxNodes),
    ];
}
function taxonomy_composeChart(lost, gained, ndcgK) {
    const most = [...gained.slice(0, taxonomy_maxNodes), ...lost.slice(0, taxonomy_maxNodes).reverse()];
    if (most.length === 0)
        return [];
    const series = `NDCG@${ndcgK} delta`;
    const groups = most.flatMap(({ node, delta }) => delta === null ? [] : [{ label: node, bars: [{ series, value: delta }] }]);
    const title = 'Nodes that changed most';
    return [{ kind: 'chart', chart: { kind: 'bars', title, unit: '', groups, isStacked: false } }];
}
function taxonomy_composeRow({ node, from, to, delta, after }) {
    return [
        [{ kind: 'code', text: node }],
        [showNumber(from)],
        [showNumber(to)],
        [showDelta(delta)],
        [showAmount(after.sessions_improved, String)],
        [showAmount(after.sessions_degraded, String)],
    ];
}
function count({ length }) {
    return (0,runtime_format/* formatInteger */.Sm)(length);
}
function composeColumns(k) {
    return [
        { title: 'Node', align: 'left' },
        { title: `NDCG@${k} baseline`, align: 'right' },
        { title: 'candidate', align: 'right' },
        { title: 'delta', align: 'right' },
        { title: 'Improved', align: 'right' },
        { title: 'Degraded', align: 'right' },
    ];
}

// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(72713);
;// CONCATENATED MODULE: ./build/report/content/sections/what-was-run.js



/** What was run, so that a reader can find and repeat it: benchmark, retrievers with their hashes, sessions, job. */
const composeWhatWasRun = ({ benchmark, evidence, context }) => {
    const code = (text) => ({ kind: 'code', text });
    const { session_count: sessionCount } = benchmark;
    const items = [
        [
            'Benchmark ',
            ...(0,verdict_sentence/* nameRetriever */.K4)(benchmark.benchmark_name, benchmark.benchmark_id),
            ...describeDuration(benchmark),
        ],
        describeRetriever('Baseline', evidence.baselineName, evidence.baselineId, evidence.baseline?.pipeline_hash),
        ...evidence.candidates.map(({ candidateName, candidateId, candidate }) => describeRetriever('Candidate', candidateName, candidateId, candidate?.pipeline_hash)),
        [
            `${sessionCount === null ? `${runtime_format/* missingValue */.Qh} sessions` : (0,runtime_format/* formatCount */.B4)(sessionCount, 'session')}, filter: `,
            benchmark.session_filter === null ? 'none' : code(stringify(benchmark.session_filter)),
        ],
        ...(context.namespace === undefined ? [] : [['Namespace ', code(context.namespace)]]),
        ...(context.commit === '' ? [] : [['Commit ', code(context.commit)]]),
        ...(context.runUrl === undefined
            ? []
            : [[{ kind: 'link', text: 'Log of the job', url: context.runUrl }]]),
    ];
    return { title: 'What was run', collapsed: true, blocks: [{ kind: 'list', items }] };
};
function describeRetriever(role, name, id, pipelineHash) {
    const hash = pipelineHash
        ? [', pipeline ', { kind: 'code', text: (0,runtime_format/* cutText */.IN)(pipelineHash, 12) }]
        : [];
    return [`${role} `, ...(0,verdict_sentence/* nameRetriever */.K4)(name, id), ...hash];
}
function describeDuration({ started_at: startedAt, completed_at: completedAt, }) {
    const milliseconds = Date.parse(completedAt ?? '') - Date.parse(startedAt ?? '');
    return milliseconds >= 0 ? [`, took ${(0,runtime_format/* formatDuration */.a3)(milliseconds)}`] : [];
}
/** A filter from the API can be nested deeper than the stack is. */
function stringify(filter) {
    try {
        return JSON.stringify((0,json/* dropNullMembers */.CS)(filter));
    }
    catch {
        return 'too deep to show';
    }
}

;// CONCATENATED MODULE: ./build/report/content/sections/index.js











/**
 * Every section, in the order in which the report shows them: what is open, then what is folded, by worth. A new one is
 * a file beside this one and a line here.
 */
const sections = [
    composeMissedGates,
    composeNoticesSection,
    composeHeldGates,
    composeConfiguration,
    composeRanking,
    composeLatency,
    composeReplayedSessions,
    composeTaxonomy,
    composeFailedSessions,
    composeEarlierRuns,
    composeRecommendation,
    composeWhatWasRun,
];

;// CONCATENATED MODULE: ./build/report/content/compose-report.js




/** The report on a verdict: the verdict, what to do and the numbers first, then every section that has something to say. */
function composeReport(subject) {
    const { outcome } = subject.verdict;
    return {
        outcome,
        title: `${icons[outcome]} Retriever benchmark: ${outcome}`,
        headline: composeHeadline(subject),
        lead: composeLead(subject),
        sections: sections.flatMap((compose) => compose(subject) ?? []),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/report/charts/svg/amount.js

/** From here on, and below, a number is written with a power of ten. */
const [tiny, huge] = [1e-4, 1e7];
/**
 * How to write the amounts of a chart: counts whole, amounts with a unit by their size, scores with four decimals as in
 * the tables. With a plus sign where the sign is what matters.
 */
function chooseFormat(values, unit, isSigned = false) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const suffix = unit === '' ? '' : ` ${unit}`;
    const format = chooseNumberFormat(largest, values.every(Number.isInteger), unit !== '');
    return (value) => {
        const sign = isSigned && value > 0 ? '+' : '';
        return `${sign}${format(value)}${suffix}`;
    };
}
/** A number such as `−1.2e−12`. */
function formatPower(value) {
    return Number(value.toPrecision(3)).toExponential().replaceAll('-', '−').replace('e+', 'e');
}
/** A difference of scores with its sign and four decimals, or with a power of ten where these would not do. */
function formatScoreDelta(value) {
    if (Math.abs(value) < huge / 1000)
        return (0,runtime_format/* formatDelta */.CW)(value);
    return `${value > 0 ? '+' : ''}${formatPower(value)}`;
}
function chooseNumberFormat(largest, isWhole, hasUnit) {
    if (largest >= huge || (largest > 0 && largest < tiny)) {
        return (value) => (value === 0 ? '0' : formatPower(value));
    }
    if (isWhole || largest >= 1000)
        return (value) => (0,runtime_format/* formatInteger */.Sm)(value).replace('-', '−');
    const decimals = hasUnit || largest > 10 ? (largest >= 100 ? 1 : 2) : 4;
    return (value) => (0,runtime_format/* formatNumber */.ZV)(value, decimals);
}

;// CONCATENATED MODULE: ./build/report/content/clean-text.js

/** Stands where untrusted text has nothing to read. */
const nothing = '(empty)';
/** Untrusted text as one line of at most `most` code points, in which there is something to read. */
function cleanLine(text, most) {
    return shortenLine(text, most) || nothing;
}
/** The same where nothing to read is an empty line. */
function shortenLine(text, most) {
    return (0,runtime_format/* cutText */.IN)((0,runtime_format/* flattenText */.Gv)(text), most);
}
/** Untrusted text of several lines, of at most `most` code points. */
function cleanLines(text, most) {
    return (0,runtime_format/* cutText */.IN)(text.toWellFormed().replace(/\r\n?/g, '\n').replace(runtime_format/* invisible */.q4, ' '), most);
}
/** A URL as the target of a link, without a character that is markup; undefined for one that is not http(s). */
function normalizeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const { protocol, href } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return undefined;
    return href.replace(/[()<>`|\\"']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./build/report/charts/svg/text-width.js

/** Widths of characters at 12 px, in px: no less than in the widest of the usual system fonts. */
const widths = [
    [/^[iljtfrI.,:;'|!()[\] /-]$/, 5],
    [/^[mwMW@%…]$/, 12.4],
    [/^[a-z0-9]$/, 7.7],
    [/^[\u0020-\u10ff\u2010-\u2027\u2212]$/, 10.1],
];
/** Emoji and letters that fill a square. */
const squareWidth = 16.5;
const ellipsis = '…';
/** The room that a line of text takes in a drawing, rather too much than too little. */
function measureText(text) {
    return [...text].reduce((sum, character) => sum + measureCharacter(character), 0);
}
/** Untrusted text as one line no wider than `room`. */
function fitText(text, room) {
    const characters = [...cleanLine(text, 120)];
    const ends = [];
    let end = 0;
    for (const character of characters) {
        end += measureCharacter(character);
        ends.push(end);
    }
    if (end <= room)
        return characters.join('');
    const most = room - measureCharacter(ellipsis);
    const kept = ends.findIndex((at) => at > most);
    return `${characters.slice(0, kept).join('').trimEnd()}${ellipsis}`;
}
function measureCharacter(character) {
    return widths.find(([pattern]) => pattern.test(character))?.[1] ?? squareWidth;
}

;// CONCATENATED MODULE: ./build/report/charts/svg/element.js


/** An SVG element, closed in itself where it has no content; the content is markup already. */
function drawElement(name, attributes, content) {
    const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${showAttribute(value)}"`);
    const start = `<${name}${list.join('')}`;
    return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
}
/** A line of text, escaped; `x` is where it starts, or what `anchor` says. */
function drawText(text, x, y, { anchor, look } = {}) {
    const attributes = {
        x,
        y,
        ...(anchor === undefined ? {} : { 'text-anchor': anchor }),
        ...(look === undefined ? {} : { class: look }),
    };
    return drawElement('text', attributes, (0,runtime_format/* escapeHtml */.ZD)(text));
}
/** A line of text around `at`, moved to where all of it is within `width`. */
function drawCentredText(text, at, y, width, look) {
    const half = measureText(text) / 2;
    const x = Math.min(Math.max(at, half), width - half);
    return drawText(text, x, y, { anchor: 'middle', ...(look === undefined ? {} : { look }) });
}
/** A straight line with the look of a class. */
function drawLine(x1, y1, x2, y2, look) {
    return drawElement('line', { x1, y1, x2, y2, class: look });
}
/** Marks that belong together, with what a pointer that rests on them is told. */
function drawGroup(title, look, content) {
    return drawElement('g', { class: look }, `${drawElement('title', {}, (0,runtime_format/* escapeHtml */.ZD)(title))}${content}`);
}
function showAttribute(value) {
    return typeof value === 'number' ? String(Math.round(value * 10) / 10) : (0,runtime_format/* escapeHtml */.ZD)(value);
}

;// CONCATENATED MODULE: ./build/report/charts/svg/canvas.js

/** Every canvas that a chart is drawn on; the stylesheet shows the one that fits. */
const canvases = [
    { width: 720, name: 'wide' },
    { width: 340, name: 'narrow' },
];
/** A drawing of this height on a canvas; it shrinks with the page. */
function drawCanvas({ width, name }, height, content) {
    const attributes = { class: name, viewBox: `0 0 ${width} ${Math.ceil(height)}`, 'aria-hidden': 'true' };
    return drawElement('svg', attributes, content.join('\n'));
}

;// CONCATENATED MODULE: ./build/report/charts/svg/mark.js

/** Marks of the three verdicts. */
const outcomeMarks = {
    pass: { shape: 'circle', isHollow: false, color: 'good' },
    fail: { shape: 'diamond', isHollow: false, color: 'bad' },
    inconclusive: { shape: 'square', isHollow: true, color: 'open' },
};
/** Marks of series that stand in one chart; the first is as calm as befits what the others are compared with. */
const seriesMarks = [false, true].flatMap((isHollow, round) => ['circle', 'square', 'diamond', 'triangle'].map((shape, index) => ({
    shape,
    isHollow,
    color: `s${round * 4 + index}`,
})));
/** Half the width of a mark, in units of the drawing. */
const markReach = 5;
const corners = {
    square: [
        [-4, -4],
        [4, -4],
        [4, 4],
        [-4, 4],
    ],
    diamond: [
        [0, -5],
        [5, 0],
        [0, 5],
        [-5, 0],
    ],
    triangle: [
        [0, -5],
        [5, 4],
        [-5, 4],
    ],
};
/** The mark of a series; there are as many as are drawn, and they begin again after that. */
function chooseMark(index) {
    return seriesMarks[index % seriesMarks.length] ?? outcomeMarks.pass;
}
/** A mark with its middle there, in the colour of what it stands in. */
function drawMark({ shape, isHollow }, x, y) {
    const look = isHollow ? 'hollow' : 'mark';
    if (shape === 'circle')
        return drawElement('circle', { class: look, cx: x, cy: y, r: 4.5 });
    const points = corners[shape].map(([right, down]) => `${roundTenth(x + right)},${roundTenth(y + down)}`);
    return drawElement('polygon', { class: look, points: points.join(' ') });
}
function roundTenth(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/report/charts/svg/legend.js



const lineHeight = 20;
const swatchRoom = 18;
const gap = 22;
const maxLabelLength = 260;
/** The entries side by side, in as many lines as they need. */
function drawLegend(entries, width) {
    let [x, y] = [0, 0];
    const drawn = entries.map(({ mark, label }) => {
        const text = fitText(label, Math.min(maxLabelLength, width - swatchRoom));
        const needed = swatchRoom + measureText(text);
        if (x > 0 && x + needed > width)
            [x, y] = [0, y + lineHeight];
        const swatch = mark.shape === 'bar'
            ? drawElement('rect', { class: 'mark', x: x + 1, y: y + 3, width: 11, height: 11, rx: 2 })
            : drawMark(mark, x + markReach + 1, y + 8);
        const content = `${drawElement('g', { class: mark.color }, swatch)}${drawText(text, x + swatchRoom, y + 12)}`;
        x += needed + gap;
        return content;
    });
    return { content: drawn.join(''), height: entries.length === 0 ? 0 : y + lineHeight + 6 };
}

;// CONCATENATED MODULE: ./build/report/charts/svg/scale.js



/** No number of a benchmark is larger; a sum of some of them still is a number. */
const largest = 1e15;
/** Values that differ by less than this share of their size are one. */
const leastShare = 1e-9;
/** Room that ticks need: one above the other, and between one and the next beside it. */
const [scale_lineHeight, tickGap] = [18, 12];
/** A scale that holds all values, with ticks at round numbers; there is one for no value and for equal ones, too. */
function createScale(values, { from, to, steps, margin, isUpright = false, isSigned = false }) {
    const ends = findEnds(values);
    const room = (ends[1] - ends[0]) * margin;
    const [least, most] = [ends[0] - room, ends[1] + room];
    const place = (value) => from + ((clamp(clampToDrawable(value), least, most) - least) / (most - least)) * (to - from);
    const step = chooseStep((most - least) / steps);
    const ticks = listTicks([least, most], step, isSigned, place);
    const needed = isUpright
        ? scale_lineHeight
        : Math.max(0, ...ticks.map(({ text }) => measureText(text))) + tickGap;
    const distance = Math.abs(place(least + step) - place(least));
    // From zero on, so that this one stays.
    const stride = Math.max(1, Math.ceil(needed / Math.max(distance, 1)));
    return { place, ticks: ticks.filter(({ index }) => index % stride === 0) };
}
/** Round numbers, each with how many steps it is from zero. */
function listTicks([least, most], step, isSigned, place) {
    const [first, last] = [Math.ceil(least / step - leastShare), Math.floor(most / step + leastShare)];
    const format = chooseTickFormat(step, Math.max(Math.abs(least), Math.abs(most)), isSigned);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
        const value = (first + index) * step;
        return { index: first + index, value, at: place(value), text: format(value) };
    });
}
/** A number that can be drawn: finite, and not so large that a sum is not. */
function clampToDrawable(value) {
    return Number.isNaN(value) ? 0 : clamp(value, -largest, largest);
}
function clamp(value, least, most) {
    return Math.min(Math.max(value, least), most);
}
function findEnds(values) {
    const drawable = values.length === 0 ? [0] : values.map(clampToDrawable);
    const least = drawable.reduce((a, b) => Math.min(a, b));
    const most = drawable.reduce((a, b) => Math.max(a, b));
    const size = Math.max(Math.abs(least), Math.abs(most));
    if (size < 1 / largest)
        return [0, 1];
    if (most - least > leastShare * size)
        return [least, most];
    return [least - size / 10, most + size / 10];
}
/** 1, 2 or 5 times a power of ten, at least as large as `size`. */
function chooseStep(size) {
    const power = 10 ** Math.floor(Math.log10(size));
    return ([1, 2, 5].find((factor) => factor * power >= size * (1 - leastShare)) ?? 10) * power;
}
function chooseTickFormat(step, most, isSigned) {
    const decimals = Math.max(0, Math.ceil(-Math.log10(step) - leastShare));
    const isPlain = decimals <= 6 && most < 1e6;
    return (value) => {
        const text = isPlain || value === 0 ? (0,runtime_format/* formatNumber */.ZV)(value, value === 0 ? 0 : decimals) : formatPower(value);
        return isSigned && value > 0 ? `+${text}` : text;
    };
}

;// CONCATENATED MODULE: ./build/report/charts/svg/bars.js






const toneColors = {
    good: 'good',
    bad: 'bad',
    neutral: 's0',
};
const labelRooms = { wide: 176, narrow: 0 };
const labelHeights = { wide: 0, narrow: 19 };
const barGap = 2;
const groupGap = 10;
const numberGap = 6;
/** Bars that lie, a group under the other; in a group side by side or each where the one before ends. */
function drawBars({ groups, unit, isStacked }, canvas) {
    const series = listSeries(groups);
    const format = chooseBarFormat(groups, unit);
    const isAlone = series.length <= 1;
    const toned = new Map(groups.flatMap(({ bars }) => bars.flatMap((bar) => (bar.tone === undefined ? [] : [[bar.series, toneColors[bar.tone]]]))));
    const setting = {
        canvas,
        scale: createBarScale(groups, isStacked, format, canvas),
        format,
        chooseColor: (name, value) => isAlone ? (value < 0 ? 'down' : 'up') : (toned.get(name) ?? `s${series.indexOf(name) % 8}`),
        isStacked,
        barHeight: isStacked ? 22 : isAlone ? 16 : 14,
    };
    const legend = drawLegend(isAlone
        ? []
        : series.map((label) => ({ mark: { shape: 'bar', color: setting.chooseColor(label, 0) }, label })), canvas.width);
    let y = legend.height + groupGap / 2;
    const drawn = groups.map((group) => {
        const content = drawBarGroup(group, y, setting);
        y += measureGroup(group, setting) + groupGap;
        return content;
    });
    return drawCanvas(canvas, y, [legend.content, ...drawn]);
}
/** What a group shows, in words. */
function describeGroup({ label, bars }, format) {
    const amounts = bars.map(({ series, value }) => `${fitText(series, 200)} ${format(value)}`);
    return `${fitText(label, 300)}: ${amounts.join(', ')}`;
}
/** How the amounts of a chart are written; with a sign where there is one series and some of it lies below zero. */
function chooseBarFormat(groups, unit) {
    const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
    const isSigned = listSeries(groups).length <= 1 && values.some((value) => value < 0);
    return chooseFormat(values, unit, isSigned);
}
/** The names of all series, in the order in which they first occur. */
function listSeries(groups) {
    return [...new Set(groups.flatMap(({ bars }) => bars.map(({ series }) => series)))];
}
/** A scale from zero, with room for the numbers at the ends of the bars. */
function createBarScale(groups, isStacked, format, { width, name }) {
    const values = groups.flatMap(({ bars }) => isStacked ? [sumBars(bars)] : bars.map(({ value }) => clampToDrawable(value)));
    const widest = Math.max(0, ...values.map((value) => measureText(format(value)))) + numberGap;
    const room = Math.min(widest, width / 4);
    const left = values.some((value) => value < 0) ? room : 1;
    return createScale([0, ...values], {
        from: labelRooms[name] + left,
        to: width - room,
        steps: 5,
        margin: 0,
    });
}
/** The length of a stack, in which there is nothing below zero. */
function sumBars(bars) {
    return bars.reduce((sum, { value }) => sum + Math.max(0, clampToDrawable(value)), 0);
}
function measureGroup({ bars }, { canvas, isStacked, barHeight }) {
    const count = isStacked ? 1 : bars.length;
    return labelHeights[canvas.name] + Math.max(1, count) * (barHeight + barGap) - barGap;
}
function drawBarGroup(group, top, setting) {
    const { canvas, isStacked, barHeight } = setting;
    const labelRoom = labelRooms[canvas.name];
    const labelHeight = labelHeights[canvas.name];
    const middle = top + measureGroup(group, setting) / 2;
    const label = drawText(fitText(group.label, labelRoom === 0 ? canvas.width : labelRoom - 12), 0, labelHeight === 0 ? middle + 4 : top + 13);
    const barsTop = top + labelHeight;
    const bars = isStacked
        ? [drawStack(group, barsTop, setting)]
        : group.bars.map(({ series, value }, index) => drawBar(group.label, series, value, barsTop + index * (barHeight + barGap), setting));
    // Where labels stand in a column of their own, the line goes on from group to group.
    const reach = labelHeight === 0 ? groupGap / 2 : 1;
    const [zero, bottom] = [setting.scale.place(0), top + measureGroup(group, setting)];
    return [label, ...bars, drawLine(zero, barsTop - reach, zero, bottom + reach, 'zero')].join('');
}
function drawBar(label, series, value, y, setting) {
    const { scale, format, chooseColor, barHeight } = setting;
    const [start, end] = [scale.place(0), scale.place(value)];
    const isBelow = end < start;
    const number = drawText(format(value), end + (isBelow ? -numberGap : numberGap), y + barHeight / 2 + 4, isBelow ? { anchor: 'end' } : {});
    const bar = drawElement('rect', {
        class: 'mark',
        x: Math.min(start, end),
        y,
        width: Math.abs(end - start),
        height: barHeight,
    });
    return drawGroup(describeBar(label, series, format(value)), chooseColor(series, value), `${bar}${number}`);
}
function drawStack({ label, bars }, y, setting) {
    const { scale, format, chooseColor, barHeight } = setting;
    let sum = 0;
    const pieces = bars.map(({ series, value }) => {
        const start = scale.place(sum);
        sum += Math.max(0, clampToDrawable(value));
        const width = scale.place(sum) - start;
        const text = format(value);
        const piece = drawElement('rect', { class: 'piece', x: start, y, width, height: barHeight });
        const number = measureText(text) + 8 <= width
            ? drawText(text, start + width / 2, y + barHeight / 2 + 4, { anchor: 'middle', look: 'within' })
            : '';
        return drawGroup(describeBar(label, series, text), chooseColor(series, value), `${piece}${number}`);
    });
    const total = drawText(format(sum), scale.place(sum) + numberGap, y + barHeight / 2 + 4);
    return `${pieces.join('')}${total}`;
}
function describeBar(label, series, amount) {
    return `${fitText(label, 300)}, ${fitText(series, 200)}: ${amount}`;
}

;// CONCATENATED MODULE: ./build/report/charts/svg/cap-chart.js



/** Most of each that a picture has room for. */
const maxDrawn = { forestRows: 40, bounds: 4, lines: 8, points: 60, groups: 24, series: 8 };
/** Most bars of a group, should a series occur in it again and again. */
const maxBarsOfGroup = 2 * maxDrawn.series;
/** As much of a chart as a picture has room for. */
function capChart(chart) {
    switch (chart.kind) {
        case 'forest':
            return capForest(chart);
        case 'lines':
            return capLines(chart);
        case 'bars':
            return capBars(chart);
    }
}
function capForest(chart) {
    const { rows, bounds } = chart;
    return {
        chart: {
            ...chart,
            rows: rows.slice(0, maxDrawn.forestRows),
            bounds: bounds.slice(0, maxDrawn.bounds),
        },
        note: describeFirst(rows.length, maxDrawn.forestRows, 'row'),
    };
}
function capLines(chart) {
    const series = chart.series
        .slice(0, maxDrawn.lines)
        .map((one) => ({ ...one, points: one.points.slice(0, maxDrawn.points) }));
    const points = Math.max(0, ...chart.series.map((one) => one.points.length));
    const notes = [
        describeFirst(chart.series.length, maxDrawn.lines, 'line'),
        describeFirst(points, maxDrawn.points, 'value'),
    ];
    return { chart: { ...chart, series }, note: joinNotes(notes) };
}
function capBars(chart) {
    const { groups, isStacked } = chart;
    const series = listSeries(groups);
    const isSingle = series.length <= 1 && !isStacked;
    const kept = isSingle ? pickLargest(groups) : groups.slice(0, maxDrawn.groups);
    const notes = [
        isSingle
            ? describeCut(groups.length, maxDrawn.groups, 'largest')
            : describeFirst(groups.length, maxDrawn.groups, 'group'),
        isStacked ? '' : describeFirst(series.length, maxDrawn.series, 'kind'),
    ];
    const fitting = kept.map((group) => ({ ...group, bars: capSeries(group.bars, series, isStacked) }));
    return { chart: { ...chart, groups: fitting }, note: joinNotes(notes) };
}
/** The groups whose one bar is longest, in the order in which they came. */
function pickLargest(groups) {
    if (groups.length <= maxDrawn.groups)
        return groups;
    const measure = (group) => Math.abs(clampToDrawable(group.bars[0]?.value ?? 0));
    const largest = new Set(groups.toSorted((a, b) => measure(b) - measure(a)).slice(0, maxDrawn.groups));
    return groups.filter((group) => largest.has(group));
}
/** The bars of the first series; in a stack the others become one, so that its length stays true. */
function capSeries(bars, series, isStacked) {
    const own = bars.slice(0, maxBarsOfGroup);
    if (series.length <= maxDrawn.series)
        return own;
    const first = new Set(series.slice(0, isStacked ? maxDrawn.series - 1 : maxDrawn.series));
    const kept = own.filter((bar) => first.has(bar.series));
    if (!isStacked)
        return kept;
    const others = bars.filter((bar) => !first.has(bar.series));
    const value = others.reduce((sum, bar) => sum + clampToDrawable(bar.value), 0);
    return [...kept, { series: `${series.length - first.size} others`, value }];
}
function joinNotes(notes) {
    return notes.filter((note) => note !== '').join(' ');
}
function describeFirst(count, most, noun) {
    return count <= most ? '' : describeCut(count, most, 'first', noun);
}
function describeCut(count, most, which, noun = '') {
    if (count <= most)
        return '';
    const of = noun === '' ? (0,runtime_format/* formatInteger */.Sm)(count) : (0,runtime_format/* formatCount */.B4)(count, noun);
    return `This chart shows the ${which} ${most} of ${of}.`;
}

;// CONCATENATED MODULE: ./build/report/charts/svg/forest.js







const layouts = {
    wide: {
        labelRoom: 176,
        axis: [192, 496],
        rowHeight: 28,
        textY: 18,
        markY: 14,
        hasInterval: true,
    },
    narrow: {
        labelRoom: 250,
        axis: [14, 326],
        rowHeight: 44,
        textY: 16,
        markY: 30,
        hasInterval: false,
    },
};
const boundHeight = 18;
const axisHeight = 22;
/** Differences as marks with whiskers; shape and colour of a mark tell the outcome. */
function drawForest({ rows, bounds }, canvas) {
    const layout = layouts[canvas.name];
    const [from, to] = layout.axis;
    const values = rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])]);
    const scale = createScale([0, ...values, ...bounds.map(({ value }) => value)], {
        from,
        to,
        steps: 7,
        margin: 0.04,
        isSigned: true,
    });
    const outcomes = ['pass', 'fail', 'inconclusive'].filter((outcome) => rows.some((row) => row.outcome === outcome));
    const legend = drawLegend(outcomes.map((outcome) => ({ mark: outcomeMarks[outcome], label: outcome })), canvas.width);
    const top = legend.height + bounds.length * boundHeight + 4;
    const bottom = top + rows.length * layout.rowHeight;
    return drawCanvas(canvas, bottom + axisHeight, [
        legend.content,
        drawAxis(scale, top, bottom, canvas.width),
        ...bounds.map((bound, index) => drawBound(bound, scale, legend.height + index * boundHeight, bottom, canvas.width)),
        ...rows.map((row, index) => drawRow(row, scale, top + index * layout.rowHeight, canvas, layout)),
    ]);
}
/** What a row says, in words. */
function describeForestRow({ label, value, interval, outcome }) {
    return `${fitText(label, 300)}: ${formatScoreDelta(value)}${describeInterval(interval)}, ${outcome}`;
}
function drawAxis({ ticks, place }, top, bottom, width) {
    const grid = ticks.map(({ at, text }) => {
        const line = drawLine(at, top, at, bottom, 'grid');
        return `${line}${drawCentredText(text, at, bottom + 16, width, 'soft')}`;
    });
    return [...grid, drawLine(place(0), top, place(0), bottom, 'zero')].join('');
}
function drawBound({ value, label }, { place }, top, bottom, width) {
    const at = place(value);
    const text = fitText(label, width - 8);
    return `${drawLine(at, top + boundHeight - 2, at, bottom, 'bound')}${drawCentredText(text, at, top + 11, width)}`;
}
function drawRow(row, { place }, top, { width }, layout) {
    const { label, value, interval, outcome } = row;
    const mark = outcomeMarks[outcome];
    const y = top + layout.markY;
    const [low, high] = [place(interval?.[0] ?? value), place(interval?.[1] ?? value)];
    const whisker = [
        drawLine(low, y, high, y, 'stroke'),
        drawLine(low, y - 4, low, y + 4, 'stroke'),
        drawLine(high, y - 4, high, y + 4, 'stroke'),
    ];
    const number = `${formatScoreDelta(value)}${layout.hasInterval ? describeInterval(interval) : ''}`;
    const content = [
        drawText(fitText(label, layout.labelRoom), 0, top + layout.textY),
        ...(interval === undefined ? [] : whisker),
        drawMark(mark, place(value), y),
        drawText(number, width, top + layout.textY, { anchor: 'end' }),
    ];
    return drawGroup(describeForestRow(row), mark.color, content.join(''));
}
function describeInterval(interval) {
    return interval === undefined
        ? ''
        : ` (${formatScoreDelta(interval[0])} to ${formatScoreDelta(interval[1])})`;
}

;// CONCATENATED MODULE: ./build/report/charts/svg/lines.js







const plotHeights = { wide: 220, narrow: 190 };
const titleHeight = 22;
const lines_axisHeight = 42;
/** Room at both ends of the axis, so that no mark is cut. */
const endRoom = 14;
/** Values that follow each other as marks joined by lines; the steps of the axis are the values of x there are. */
function drawLines({ series, xTitle, yTitle }, canvas) {
    const { width, name } = canvas;
    const legend = drawLegend(series.map(({ label }, index) => ({ mark: chooseMark(index), label })), width);
    const top = legend.height + titleHeight;
    const bottom = top + plotHeights[name];
    const y = createScale(series.flatMap(({ points }) => points.map(([, value]) => value)), { from: bottom, to: top, steps: 6, margin: 0.06, isUpright: true });
    const left = Math.max(20, ...y.ticks.map(({ text }) => measureText(text))) + 8;
    const xs = listXs(series);
    const placeX = (x) => {
        const [from, to] = [left + endRoom, width - endRoom];
        return xs.length < 2 ? (from + to) / 2 : from + (xs.indexOf(x) / (xs.length - 1)) * (to - from);
    };
    return drawCanvas(canvas, bottom + lines_axisHeight, [
        legend.content,
        drawText(fitText(yTitle, width), 0, legend.height + 10, { look: 'soft' }),
        drawGrid(y, left, width),
        drawXAxis(xs, placeX, bottom, width),
        drawText(fitText(xTitle, width - left), (left + width) / 2, bottom + 36, {
            anchor: 'middle',
            look: 'soft',
        }),
        ...series.map((one, index) => drawSeries(one, index, placeX, y)),
    ]);
}
/** What a line shows, in words: its ends. */
function describeSeries({ label, points }, xTitle) {
    const format = chooseFormat(points.map(([, y]) => y), '');
    const [first, last] = [points[0], points.at(-1)];
    const name = fitText(label, 300);
    if (first === undefined || last === undefined)
        return `${name}: no values`;
    const start = `${name}: ${format(first[1])} at ${xTitle} ${first[0]}`;
    return points.length === 1 ? start : `${start} to ${format(last[1])} at ${last[0]}`;
}
function listXs(series) {
    return [...new Set(series.flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);
}
function drawGrid({ ticks }, left, width) {
    const lines = ticks.map(({ value, at, text }) => {
        const label = drawText(text, left - 6, at + 4, { anchor: 'end', look: 'soft' });
        return `${drawLine(left, at, width, at, value === 0 ? 'zero' : 'grid')}${label}`;
    });
    return lines.join('');
}
/** As many values of x as there is room for. */
function drawXAxis(xs, place, bottom, width) {
    const texts = xs.map((x) => chooseFormat([x], '')(x));
    const room = Math.max(0, ...texts.map(measureText)) + 8;
    const distance = place(xs[1] ?? 0) - place(xs[0] ?? 0);
    const stride = xs.length < 2 ? 1 : Math.ceil(room / distance);
    return xs
        .map((x, index) => index % stride === 0 ? drawCentredText(texts[index] ?? '', place(x), bottom + 18, width, 'soft') : '')
        .join('');
}
function drawSeries({ label, points }, index, placeX, y) {
    const mark = chooseMark(index);
    const places = points.map(([x, value]) => [placeX(x), y.place(value)]);
    const path = places.map(([x, at]) => `${x.toFixed(1)},${at.toFixed(1)}`).join(' ');
    const format = chooseFormat(points.map(([, value]) => value), '');
    const line = drawElement('polyline', { class: mark.isHollow ? 'stroke dashed' : 'stroke', points: path });
    const marks = points.map(([x, value]) => drawGroup(`${fitText(label, 300)}, ${x}: ${format(value)}`, 'point', drawMark(mark, placeX(x), y.place(value))));
    return drawElement('g', { class: mark.color }, `${places.length > 1 ? line : ''}${marks.join('')}`);
}

;// CONCATENATED MODULE: ./build/report/charts/svg/figure.js






/** Most rows that the text alternative of a chart tells one by one. */
const maxTold = 12;
/** A chart as a `<figure>` with its title: drawn for wide pages and for narrow ones, and in words. */
function renderFigure(whole) {
    const { chart, note } = capChart(whole);
    const caption = `<strong>${(0,runtime_format/* escapeHtml */.ZD)(chart.title)}</strong>${note === '' ? '' : ` ${(0,runtime_format/* escapeHtml */.ZD)(note)}`}`;
    const drawings = countMarks(chart) === 0 ? [] : canvases.map((canvas) => drawChart(chart, canvas));
    return [
        `<figure>\n<figcaption>${caption}</figcaption>`,
        `<div class="plot" role="img" aria-label="${(0,runtime_format/* escapeHtml */.ZD)(describeChart(chart))}">`,
        ...drawings,
        '</div>\n</figure>',
    ].join('\n');
}
/** What a chart shows, in words: its title, and its first rows with their numbers. */
function describeChart(chart) {
    const rows = listRows(chart);
    const told = rows.slice(0, maxTold).join('; ');
    const left = rows.length - maxTold;
    const others = left > 0 ? `; and ${left} more` : '';
    return rows.length === 0 ? `${chart.title}: nothing to show.` : `${chart.title}. ${told}${others}.`;
}
function drawChart(chart, canvas) {
    switch (chart.kind) {
        case 'forest':
            return drawForest(chart, canvas);
        case 'lines':
            return drawLines(chart, canvas);
        case 'bars':
            return drawBars(chart, canvas);
    }
}
function listRows(chart) {
    switch (chart.kind) {
        case 'forest':
            return chart.rows.map(describeForestRow);
        case 'lines':
            return chart.series.map((series) => describeSeries(series, chart.xTitle));
        case 'bars': {
            const format = chooseBarFormat(chart.groups, chart.unit);
            return chart.groups.map((group) => describeGroup(group, format));
        }
    }
}
function countMarks(chart) {
    switch (chart.kind) {
        case 'forest':
            return chart.rows.length;
        case 'lines':
            return chart.series.length;
        case 'bars':
            return chart.groups.length;
    }
}

;// CONCATENATED MODULE: ./build/report/content/detail.js

/** As much as is ever shown: no more of an untrusted string than a reader could want. */
const wholeDetail = { rows: Number.POSITIVE_INFINITY, inlineText: 300, blockText: 4000 };
/** The first of `items`, as many as excerpt and detail allow, and how many others there are. */
function pickFirst(items, excerpt, { rows }) {
    const most = Math.min(rows, excerpt?.most ?? rows);
    return items.length <= most
        ? { shown: items, left: 0 }
        : { shown: items.slice(0, most), left: items.length - most };
}
/** `and 12 more rows`; of a single other one no more is said than that. */
function countOthers(left, others) {
    const noun = left === 1 || others === '' ? '' : ` ${others}`;
    return `and ${(0,runtime_format/* formatInteger */.Sm)(left)} more${noun}`;
}

;// CONCATENATED MODULE: ./build/report/html/line.js



/** Text in a line as HTML. */
function renderHtmlLine(content) {
    return content.map(renderHtmlInline).join('');
}
/** The same with nothing but its text, for an attribute; not escaped. */
function readLine(content, most) {
    const texts = content.map((inline) => {
        if (typeof inline === 'string')
            return inline;
        return inline.kind === 'enumeration' ? '' : inline.text;
    });
    return cleanLine(texts.join(''), most);
}
function renderHtmlInline(inline) {
    if (typeof inline === 'string')
        return (0,runtime_format/* escapeHtml */.ZD)(inline);
    switch (inline.kind) {
        case 'code':
            return `<code>${(0,runtime_format/* escapeHtml */.ZD)(cleanLine(inline.text, wholeDetail.inlineText))}</code>`;
        case 'number':
            return (0,runtime_format/* escapeHtml */.ZD)(inline.text);
        case 'strong':
            return `<strong>${(0,runtime_format/* escapeHtml */.ZD)(inline.text)}</strong>`;
        case 'link':
            return renderHtmlLink(inline.text, normalizeUrl(inline.url));
        case 'enumeration':
            return inline.items.map(renderHtmlLine).join(', ');
    }
}
function renderHtmlLink(text, url) {
    return url === undefined ? (0,runtime_format/* escapeHtml */.ZD)(text) : `<a href="${(0,runtime_format/* escapeHtml */.ZD)(url)}">${(0,runtime_format/* escapeHtml */.ZD)(text)}</a>`;
}

;// CONCATENATED MODULE: ./build/report/html/table.js


/** Above this many rows a table gets a height of its own, and the script makes it sortable and filterable. */
const longTable = 15;
/** A table with every row; `label` is its name for who does not see where it stands. */
function renderHtmlTable({ columns, rows }, label) {
    const head = columns.map((column) => `<th scope="col"${styleCell(column)}>${(0,runtime_format/* escapeHtml */.ZD)(column.title)}</th>`);
    const body = rows.map((row) => {
        const cells = row.map((cell, index) => renderCell(cell, columns[index], index === 0));
        return `<tr>${cells.join('')}</tr>`;
    });
    const look = rows.length > longTable ? 'table long' : 'table';
    const name = (0,runtime_format/* escapeHtml */.ZD)(label);
    return [
        // In the order of the Tab key, so that it can be scrolled without a mouse.
        `<div class="${look}" role="group" aria-label="${name}" tabindex="0"><table aria-label="${name}">`,
        `<thead><tr>${head.join('')}</tr></thead>`,
        `<tbody>\n${body.join('\n')}\n</tbody>`,
        '</table></div>',
    ].join('\n');
}
/** What a row is about stands first, unless that is a number: it names the row's other cells. */
function renderCell(content, column, isFirst) {
    const line = renderHtmlLine(content);
    return isFirst && column?.align !== 'right'
        ? `<th scope="row">${line}</th>`
        : `<td${styleCell(column)}${writeValue(content)}>${line}</td>`;
}
/** The script sorts by it. */
function writeValue(content) {
    const number = content.find((inline) => typeof inline !== 'string' && inline.kind === 'number');
    return number === undefined ? '' : ` data-value="${number.value}"`;
}
function styleCell(column) {
    return column?.align === 'right' ? ' class="number"' : '';
}

;// CONCATENATED MODULE: ./build/report/html/blocks.js






/** Most code points of a subheading in the name of a table. */
const blocks_maxNameLength = 80;
/** A section with its title and all of its blocks, in pieces; a collapsed one as `<details>`. */
function* renderHtmlSection({ title, collapsed, blocks }, id) {
    const heading = `<h2>${(0,runtime_format/* escapeHtml */.ZD)(title)}</h2>`;
    // A browser opens details for a link to what is in them, not for one to themselves.
    yield collapsed
        ? `<details class="card">\n<summary>${heading}</summary>\n<div class="content" id="${id}">\n`
        : `<section class="card" id="${id}">\n${heading}\n`;
    yield* renderHtmlBlocks(blocks, { title, subheading: 'h3' });
    yield collapsed ? '</div>\n</details>\n' : '</section>\n';
}
/** Blocks one after the other, each a piece of whole lines. */
function* renderHtmlBlocks(blocks, place) {
    let label = place.title;
    for (const block of blocks) {
        if (block.kind === 'subheading')
            label = `${place.title}: ${readLine(block.content, blocks_maxNameLength)}`;
        if (block.kind === 'parts')
            for (const part of block.parts)
                yield* renderHtmlBlocks(part, place);
        else
            yield `${renderHtmlBlock(block, label, place)}\n`;
    }
}
function renderHtmlBlock(block, label, { subheading }) {
    switch (block.kind) {
        case 'subheading':
            return `<${subheading}>${renderHtmlLine(block.content)}</${subheading}>`;
        case 'paragraph':
            return `<p>${renderHtmlLine(block.content)}</p>`;
        case 'list':
            return `<ul>\n${block.items.map((item) => `<li>${renderHtmlLine(item)}</li>`).join('\n')}\n</ul>`;
        case 'table':
            return renderHtmlTable(block, label);
        case 'chart':
            return renderFigure(block.chart);
        case 'preformatted':
            // A parser drops the line break after the tag, and else would drop the first one of the text.
            return `<pre>\n${(0,runtime_format/* escapeHtml */.ZD)(cleanLines(block.text, wholeDetail.blockText))}</pre>`;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/report/html/page-assets.js

// ncc finds files by exactly this form, and puts them into dist.
/** The stylesheet of the HTML report. */
const style = (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "report.css", 'utf8');
/** What the HTML report runs in a browser that lets it. */
const script = (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "report.js", 'utf8');

;// CONCATENATED MODULE: ./build/report/html/render-html.js





const policyStart = "default-src 'none'; style-src 'sha256-";
/** How reports of all versions begin: by this, and no sooner, one can be told from other pages. */
const reportStart = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policyStart}`;
/** Nothing is loaded or sent, and only what is ours runs: a page opened from a disk or an artifact holds text of others. */
const policy = [
    `${policyStart}${hash(style)}'`,
    `script-src 'sha256-${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** From this many sections on the page has a table of contents. */
const minSectionsWithContents = 4;
/** What tables before the first section are called. */
const overview = 'In short';
/** The whole report as one HTML document that needs nothing else: every row, though no untrusted string at any length. */
function renderHtml(report) {
    return [...renderHtmlPieces(report)].join('');
}
/** The same in pieces, since all of a large one at once takes several times its size. */
function* renderHtmlPieces({ outcome, title, headline, lead, sections }) {
    yield reportStart;
    yield `${policy.slice(policyStart.length)}">\n`;
    yield '<meta name="referrer" content="no-referrer">\n';
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
    yield `<title>${(0,runtime_format/* escapeHtml */.ZD)(title)}</title>\n<style>${style}</style>\n</head>\n`;
    yield `<body class="${outcome}">\n<header>\n<h1>${renderHtmlLine(headline)}</h1>\n`;
    const { banner, numbers } = splitLead(lead);
    const place = { title: overview, subheading: 'h2' };
    yield* renderHtmlBlocks(banner, place);
    yield '</header>\n';
    if (sections.length >= minSectionsWithContents)
        yield renderContents(sections);
    yield '<main>\n';
    if (numbers.length > 0) {
        yield `<section class="card" aria-label="${overview}">\n`;
        yield* renderHtmlBlocks(numbers, place);
        yield '</section>\n';
    }
    for (const [index, section] of sections.entries())
        yield* renderHtmlSection(section, nameSection(index));
    yield `</main>\n<script>${script}</script>\n</body>\n</html>\n`;
}
/** What is said stands in the banner, up to the first picture or table. */
function splitLead(lead) {
    const first = lead.findIndex(({ kind }) => kind === 'chart' || kind === 'table' || kind === 'parts');
    const end = first === -1 ? lead.length : first;
    return { banner: lead.slice(0, end), numbers: lead.slice(end) };
}
function renderContents(sections) {
    const items = sections.map(({ title }, index) => `<li><a href="#${nameSection(index)}">${(0,runtime_format/* escapeHtml */.ZD)(title)}</a></li>`);
    return `<nav aria-label="Contents">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>\n`;
}
function nameSection(index) {
    return `section-${index + 1}`;
}
/** What a Content-Security-Policy that allows this style or script and no other names it by. */
function hash(source) {
    return (0,external_node_crypto_.createHash)('sha256').update(source).digest('base64');
}

;// CONCATENATED MODULE: ./build/report/charts/forest-scale.js
/** Columns of a bar; the outermost ones are for arrows that point off the scale. */
const barWidth = 32;
/** How many times as far as the ordinary row a plot reaches at the most: one outlier would make dots of all others. */
const farthest = 4;
/** What there is on the empty side of zero, as a share of the other side. */
const margin = 0.15;
/** The reach of a plot that has nothing but zeros, or nothing that any print tells from zero. */
const smallestReach = 0.01;
/** A span below this has no ends that could be printed, see `decimals`. */
const smallestSpan = 1e-9;
/** Chooses a scale that holds zero, the bounds and all rows but outliers, with ends that are short to print. */
function chooseScale({ rows, bounds }) {
    const reaches = rows.map(({ value, interval = [value, value] }) => Math.max(...[value, ...interval].map(Math.abs)));
    const sorted = reaches.toSorted((a, b) => a - b);
    const ordinary = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
    const longest = ordinary === 0 ? Number.POSITIVE_INFINITY : farthest * ordinary;
    const limit = Math.max(longest, ...bounds.map(({ value }) => Math.abs(value)));
    const values = [
        ...rows.flatMap(({ value, interval = [value, value] }) => [value, ...interval]),
        ...bounds.map(({ value }) => value),
    ].map((value) => Math.max(-limit, Math.min(limit, value)));
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
    if (most - least < smallestSpan)
        return { low: -smallestReach, high: smallestReach, decimals: 2 };
    return roundOutwards(Math.min(least, -margin * most), Math.max(most, -margin * least));
}
/** To a fifth of the power of ten in the span, so that there is little more room than needed. */
function roundOutwards(low, high) {
    const exponent = Math.floor(Math.log10(high - low));
    const step = 10 ** exponent / 5;
    return {
        // The product may fall short of what was divided by the last bit.
        low: Math.min(low, Math.floor(low / step) * step),
        high: Math.max(high, Math.ceil(high / step) * step),
        decimals: Math.min(8, Math.max(0, 1 - exponent)),
    };
}
/**
 * Finds the columns of zero and of the bounds. Each has a free column on either side, for the marks of values that are
 * just beside it. There is room for that with one bound below zero and one above; more may end up closer together.
 */
function placeLines(plot) {
    const scale = chooseScale(plot);
    const zero = roundToColumn(0, scale);
    const values = [...new Set(plot.bounds.map(({ value }) => value))].toSorted((a, b) => a - b);
    const above = values.filter((value) => value > 0);
    const below = values.filter((value) => value < 0).reverse();
    const lines = new Map([[0, zero]]);
    for (const [side, bounds] of [[1, above], [-1, below]]) {
        let nearest = zero;
        for (const [index, value] of bounds.entries()) {
            const apart = Math.max(side * roundToColumn(value, scale), side * nearest + 2);
            const outermost = (side === 1 ? barWidth - 3 : -2) - 2 * (bounds.length - 1 - index);
            nearest = side * Math.min(apart, outermost);
            lines.set(value, nearest);
        }
    }
    return { scale, zero, lines };
}
/**
 * Finds the column of a value: 0 or the last one where it is off the scale, that of a line where it is exactly on it,
 * else one on its own side of each line, even where the nearest column would be the line's, unless the lines on its
 * sides stand next to each other.
 */
function findColumn(value, { scale, lines }) {
    const exact = lines.get(value);
    if (exact !== undefined)
        return exact;
    let column = roundToColumn(value, scale);
    if (column === 0 || column === barWidth - 1)
        return column;
    for (const [line, at] of lines) {
        column = value < line ? Math.min(column, at - 1) : Math.max(column, at + 1);
    }
    return column;
}
/** 0 and the last column are off the scale. */
function roundToColumn(value, { low, high }) {
    if (value < low)
        return 0;
    if (value > high)
        return barWidth - 1;
    return 1 + Math.round(((value - low) / (high - low)) * (barWidth - 3));
}

;// CONCATENATED MODULE: ./build/report/charts/forest-text.js



/** Columns that fit on a phone. */
const lineWidth = 44;
/** Most code points of a name; it stands last in its line, so that its width moves nothing. */
const nameLength = 24;
/** How a cell looks where nothing, zero or a bound is. All are in every font for terminals (Windows Glyph List 4). */
const glyphs = {
    plain: { empty: ' ', bar: '─', start: '├', end: '┤' },
    zero: { empty: '│', bar: '┼', start: '├', end: '┤' },
    bound: { empty: '║', bar: '╫', start: '╟', end: '╢' },
};
const point = '●';
const arrows = { low: '◄', high: '►' };
/**
 * A forest plot as lines of text for a monospaced font: a bar per row, and after it the name where there are several. A
 * name is cut, but else as untrusted as it was. Nothing before it is wider than 44 columns. A mark is on that side of zero and of each
 * bound on which its value is, see `findColumn`.
 */
function renderForestText(plot) {
    const columns = placeLines(plot);
    const lines = [
        // A block whose first letter is ours is read from left to right, whatever the names are written in.
        (0,runtime_format/* cutText */.IN)(plot.title, lineWidth),
        forest_text_drawBar(columns, []),
        ...plot.rows.map((row) => forest_text_drawRow(row, columns, plot.rows.length > 1)),
        forest_text_drawBar(columns, []),
        forest_text_drawAxis(columns),
        ...composeLegend(plot),
    ];
    return lines.map((line) => line.trimEnd()).join('\n');
}
function forest_text_drawRow({ label, value, interval = [value, value] }, columns, isNamed) {
    const [from, to] = [findColumn(interval[0], columns), findColumn(interval[1], columns)];
    const cells = Array.from({ length: barWidth }, (_, column) => {
        if (column < from || column > to || from === to)
            return 'empty';
        if (column === from)
            return 'start';
        return column === to ? 'end' : 'bar';
    });
    const bar = [...forest_text_drawBar(columns, cells)];
    if (from === 0)
        bar[0] = arrows.low;
    if (to === barWidth - 1)
        bar[barWidth - 1] = arrows.high;
    const at = findColumn(value, columns);
    if (at > 0 && at < barWidth - 1)
        bar[at] = point;
    const isOutside = at === 0 || at === barWidth - 1;
    const name = isNamed ? `  ${cleanLine(label, nameLength)}` : '';
    return `${bar.join('')}${isOutside ? ` ${(0,runtime_format/* formatDelta */.CW)(value)}` : ''}${name}`;
}
function forest_text_drawBar({ zero, lines }, cells) {
    const crossed = new Set(lines.values());
    return Array.from({ length: barWidth }, (_, column) => {
        const line = column === zero ? 'zero' : crossed.has(column) ? 'bound' : 'plain';
        return glyphs[line][cells[column] ?? 'empty'];
    }).join('');
}
/** The ends of the scale and zero; an end gives way where zero is too close. */
function forest_text_drawAxis({ scale: { low, high, decimals }, zero }) {
    const axis = ' '.repeat(barWidth).split('');
    const write = (text, start) => {
        for (const [index, character] of [...text].entries())
            axis[start + index] = character;
    };
    const [left, right] = [showEnd(low, decimals), showEnd(high, decimals)];
    if (left.length < zero)
        write(left, 0);
    write('0', zero);
    if (barWidth - right.length > zero + 1)
        write(right, barWidth - right.length);
    return axis.join('');
}
/** With no more decimals than it takes to say the same. */
function showEnd(value, decimals) {
    const printed = Number(value.toFixed(decimals));
    const enough = Array.from({ length: decimals }, (_, fewer) => fewer).find((fewer) => Number(value.toFixed(fewer)) === printed);
    return (0,runtime_format/* formatDelta */.CW)(value, enough ?? decimals);
}
/** In one line where it fits. */
function composeLegend({ bounds }) {
    const entries = ['│ baseline', ...bounds.map(({ label }) => (0,runtime_format/* cutText */.IN)(`║ ${label}`, lineWidth))];
    const line = entries.join('   ');
    return line.length <= lineWidth ? [line] : entries;
}

;// CONCATENATED MODULE: ./build/report/markdown/escape.js

/** Text of ours as Markdown (CommonMark 0.31, section 2.4): punctuation that could start markup is escaped. */
function escapeText(text) {
    return text
        .replace(/[\\`*_[\]~|#]/g, '\\$&')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;');
}
/**
 * Untrusted text as a Markdown code span: in it nothing is markup, HTML, a link or a mention. The fence is longer than
 * any run of backticks inside (CommonMark, section 6.1).
 */
function renderCodeSpan(text, most) {
    const line = shortenLine(text, most);
    if (line === '')
        return nothing;
    const fence = '`'.repeat(longestBacktickRun(line) + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
/** Untrusted text of several lines as a fenced code block. */
function renderCodeBlock(text, most) {
    const content = cleanLines(text, most);
    const fence = '`'.repeat(Math.max(3, longestBacktickRun(content) + 1));
    return `${fence}text\n${content}\n${fence}`;
}
/**
 * Rendered Markdown as a cell of a table, where a bare `|` would end the cell, in a code span too (GFM, section 4.10).
 * A backslash before it would escape the escape, so that pipe becomes its look-alike U+2223.
 */
function renderTableCell(markdown) {
    // Not from within a row of backslashes: each would be a start to look ahead from.
    return markdown.replace(/(?<!\\)\\*\|/g, (match) => {
        if (match === '\\|')
            return match;
        return match === '|' ? '\\|' : `${match.slice(0, -1)}∣`;
    });
}
function longestBacktickRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

;// CONCATENATED MODULE: ./build/report/markdown/blocks.js





const otherRows = { most: Number.POSITIVE_INFINITY, others: 'rows' };
/** Most candidates of the plot where room is short. */
const otherCandidates = { most: 10, others: 'candidates' };
const otherItems = { most: Number.POSITIVE_INFINITY, others: 'items' };
/** The first line of the report. */
function renderHeadline(headline, detail) {
    return `### ${renderLine(headline, detail)}`;
}
/** A section with its title; a collapsed one as `<details>`. */
function renderSection({ title, collapsed, blocks }, detail) {
    const body = renderBlocks(blocks, detail);
    // GitHub reads Markdown inside <details> only after an empty line, and none inside <summary>.
    return collapsed
        ? `<details><summary>${(0,runtime_format/* escapeHtml */.ZD)(title)}</summary>\n\n${body}\n\n</details>`
        : `#### ${escapeText(title)}\n\n${body}`;
}
/** A block as Markdown that is complete in itself. */
function renderBlock(block, detail) {
    switch (block.kind) {
        case 'subheading':
            return `##### ${renderLine(block.content, detail)}`;
        case 'paragraph':
            return renderLine(block.content, detail);
        case 'list':
            return renderFirst(block.items, block.excerpt ?? otherItems, detail, (items) => items.map((item) => `- ${renderLine(item, detail)}`).join('\n'));
        case 'table':
            return renderFirst(block.rows, block.excerpt ?? otherRows, detail, (rows) => renderTable(block.columns, rows, detail));
        case 'parts':
            return renderFirst(block.parts, block.excerpt, detail, (parts) => parts.map((part) => renderBlocks(part, detail)).join('\n\n'));
        case 'chart':
            return block.chart.kind === 'forest' ? renderForest(block.chart, detail) : '';
        case 'preformatted':
            return renderCodeBlock(block.text, detail.blockText);
    }
}
/** Text in a line as Markdown. */
function renderLine(content, detail) {
    const pieces = content.map((inline) => renderInline(inline, detail)).filter((piece) => piece !== '');
    // Two code spans side by side would become one, with the second fence inside.
    const isGlued = (piece, index) => piece.startsWith('`') && (pieces[index - 1]?.endsWith('`') ?? false);
    return pieces.map((piece, index) => (isGlued(piece, index) ? ` ${piece}` : piece)).join('');
}
function renderBlocks(blocks, detail) {
    return blocks
        .map((block) => renderBlock(block, detail))
        .filter((text) => text !== '')
        .join('\n\n');
}
/** The first of the items, and under them how many others there are. */
function renderFirst(items, excerpt, detail, render) {
    const { shown, left } = pickFirst(items, excerpt, detail);
    const rendered = render(shown);
    return left === 0 ? rendered : `${rendered}\n\n… ${countOthers(left, excerpt.others)}.`;
}
function renderForest(plot, detail) {
    const { shown, left } = pickFirst(plot.rows, otherCandidates, detail);
    const text = renderForestText({ ...plot, rows: shown });
    const others = left === 0 ? '' : `\n… ${countOthers(left, otherCandidates.others)}`;
    return renderCodeBlock(`${text}${others}`, Number.POSITIVE_INFINITY);
}
function renderTable(columns, rows, detail) {
    const lines = [
        columns.map((column) => renderTableCell(escapeText(column.title))),
        columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
        ...rows.map((row) => row.map((cell) => renderTableCell(renderLine(cell, detail)))),
    ];
    return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function renderInline(inline, detail) {
    if (typeof inline === 'string')
        return escapeText(inline);
    switch (inline.kind) {
        case 'number':
            return escapeText(inline.text);
        case 'code':
            return renderCodeSpan(inline.text, detail.inlineText);
        case 'strong':
            return `**${escapeText(inline.text)}**`;
        case 'link':
            return renderLink(inline.text, normalizeUrl(inline.url));
        case 'enumeration':
            return renderEnumeration(inline, detail);
    }
}
function renderLink(text, url) {
    return url === undefined ? escapeText(text) : `[${escapeText(text)}](${url})`;
}
function renderEnumeration({ items, excerpt }, detail) {
    const { shown, left } = pickFirst(items, excerpt, detail);
    const list = shown.map((item) => renderLine(item, detail)).join(', ');
    return left === 0 ? list : `${list} ${countOthers(left, excerpt.others)}`;
}

;// CONCATENATED MODULE: ./build/report/markdown/cut-line.js


/** To how many code points text is cut at its end; the first that fits is taken. */
const lengths = [Number.POSITIVE_INFINITY, 1000, 300, 100, 30, 10];
/** As much of a line as fits into `room`, as Markdown: cut between two pieces, or in the text of the last one. */
function cutLine(content, room, detail, measure) {
    const ellipsis = '…';
    // Every piece may need a space before it, see `renderLine`.
    const weigh = (inline) => measure(renderLine([inline], detail)) + 1;
    let left = room - weigh(ellipsis);
    const kept = [];
    for (const inline of content) {
        const fitting = lengths.map((most) => cutInline(inline, most)).find((cut) => weigh(cut) <= left);
        kept.push(fitting ?? ellipsis);
        if (fitting !== inline)
            break;
        left -= weigh(inline);
    }
    return renderLine(kept, detail);
}
/** Only text of ours is cut here: for that of others the detail is enough. */
function cutInline(inline, most) {
    if (typeof inline === 'string')
        return (0,runtime_format/* cutText */.IN)(inline, most);
    if (inline.kind !== 'strong' && inline.kind !== 'link')
        return inline;
    const text = (0,runtime_format/* cutText */.IN)(inline.text, most);
    return text === inline.text ? inline : { ...inline, text };
}

;// CONCATENATED MODULE: ./build/report/markdown/shrink.js

/** The least detail of what is shown at all. */
const shortestDetail = { rows: 2, inlineText: 60, blockText: 400 };
/** What is shown of a part at each level, less and less. */
const levels = [
    wholeDetail,
    { rows: 20, inlineText: 300, blockText: 4000 },
    { rows: 10, inlineText: 200, blockText: 2000 },
    { rows: 5, inlineText: 100, blockText: 1000 },
    shortestDetail,
];
/** The level at which nothing is left of a part. */
const leftOut = levels.length;
/** What gives way, in this order: a kind of parts, from its last one on, down to a level. */
const shrink_steps = [
    { kind: 'collapsed', to: [1, 2, 3, 4] },
    { kind: 'open', to: [1, 2] },
    { kind: 'collapsed', to: [leftOut] },
    { kind: 'open', to: [3, 4, leftOut] },
    { kind: 'lead', to: [1, 2, 3, 4, leftOut] },
    { kind: 'caption', to: [4] },
    { kind: 'verdict', to: [4] },
];
/** What is given back first, from its first one on, where room is left in the end. */
const worth = ['verdict', 'caption', 'lead', 'open', 'collapsed'];
/** A part at its first level. `render` is called once per level, when that is first looked at. */
function createPart({ kind, title = '' }, render, weigh) {
    const taken = [];
    const take = (level) => {
        const detail = levels[level];
        if (detail === undefined)
            return { text: '', size: 0 };
        const known = taken[level];
        if (known !== undefined)
            return known;
        const text = render(detail);
        const variant = { text, size: weigh(text) };
        taken[level] = variant;
        return variant;
    };
    return { kind, title, take, level: 0 };
}
/** The room that all parts take together. */
function sumSizes(parts) {
    return parts.reduce((sum, part) => sum + part.take(part.level).size, 0);
}
/** Lowers the levels of parts, and no more of them than needed, until all fit into `room`; false where they can't. */
function shrinkParts(parts, room) {
    let size = sumSizes(parts);
    for (const { kind, level } of shrink_steps.flatMap(({ kind, to }) => to.map((level) => ({ kind, level })))) {
        for (const part of parts.filter((other) => other.kind === kind).reverse()) {
            size += part.take(level).size - part.take(part.level).size;
            part.level = level;
            if (size <= room) {
                giveBack(parts, room - size);
                return true;
            }
        }
    }
    return false;
}
/** What was cut first may have been short, and what was cut last long: then there is room for the former. */
function giveBack(parts, spare) {
    let left = spare;
    for (const part of worth.flatMap((kind) => parts.filter((other) => other.kind === kind))) {
        const room = part.take(part.level).size + left;
        while (part.level > 0 && part.take(part.level - 1).size <= room)
            part.level -= 1;
        left = room - part.take(part.level).size;
    }
}

;// CONCATENATED MODULE: ./build/report/markdown/fit.js



/** Size of a text in UTF-8, in bytes. */
function countBytes(text) {
    return Buffer.byteLength(text);
}
/**
 * The report as Markdown within `most`. Rows give way before sections, and folded sections before open ones; then the
 * rest of the lead does, from its last block on. Headline and the line below it stay, cut where they alone are too long.
 * The work grows with the report and no faster: a part is rendered once per level of detail.
 */
function fit_fitReport(report, { most, measure = (text) => text.length, rest = [] }) {
    // An empty line parts each text from the next one.
    const weigh = (text) => (text === '' ? 0 : measure(text) + 2);
    const parts = listParts(report, weigh);
    if (sumSizes(parts) - 1 <= most)
        return joinTexts(parts.map(takeText));
    const renderNote = chooseNote(rest, (note) => weigh(note(parts)) <= most / 3);
    const room = most - weigh(renderNote(parts));
    if (shrinkParts(parts, room)) {
        const firstSection = parts.length - listSections(report).length;
        const texts = parts.map(takeText);
        const missing = parts.filter(({ level }) => level === leftOut);
        return joinTexts([...texts.slice(0, firstSection), renderNote(missing), ...texts.slice(firstSection)]);
    }
    const caption = cutLine(readCaption(report), Math.floor(room / 4), shortestDetail, measure);
    const mark = renderHeadline([], shortestDetail);
    const headline = cutLine(report.headline, room - weigh(caption) - weigh(mark), shortestDetail, measure);
    return joinTexts([`${mark}${headline}`, caption, renderNote(parts)]);
}
function listParts(report, weigh) {
    const { headline, lead } = report;
    return [
        createPart({ kind: 'verdict' }, (detail) => renderHeadline(headline, detail), weigh),
        ...lead.map((block, index) => createPart({ kind: index === 0 ? 'caption' : 'lead' }, (detail) => renderBlock(block, detail), weigh)),
        ...listSections(report).map((section) => createPart({ kind: section.collapsed ? 'collapsed' : 'open', title: section.title }, (detail) => renderSection(section, detail), weigh)),
    ];
}
/** The sections that Markdown shows. */
function listSections({ sections }) {
    return sections.filter(({ only }) => only === undefined);
}
function readCaption({ lead: [caption] }) {
    return caption?.kind === 'paragraph' ? caption.content : [];
}
/** With the names of sections and the sentence on the rest, unless that takes too much room; in the end without any. */
function chooseNote(rest, isShort) {
    const renderNote = (parts) => {
        const titles = parts.map(({ title }) => title).filter((title) => title !== '');
        const names = titles.length > 0 ? `: ${titles.join(', ')}` : '';
        const note = `Parts of this report were left out because it is too long${names}.`;
        return renderLine(rest.length > 0 ? [note, ' ', ...rest] : [note], shortestDetail);
    };
    const notes = [renderNote, () => renderNote([])];
    return notes.find(isShort) ?? (() => '');
}
function takeText({ take, level }) {
    return take(level).text;
}
function joinTexts(texts) {
    return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/report/markdown/render-markdown.js

/** The report as GitHub-flavoured Markdown. It may be longer than GitHub takes: see `renderMarkdownWithin`. */
function renderMarkdown(report) {
    return fitReport(report, { most: Number.POSITIVE_INFINITY });
}
/**
 * The same within `most`, in UTF-16 code units unless `measure` counts otherwise: `countBytes` does for the summary.
 * What does not fit is cut, from the least worthy section on; the verdict stays.
 */
function renderMarkdownWithin(report, most, options = {}) {
    return fit_fitReport(report, { rest: ['The summary of the workflow run has more.'], ...options, most });
}

// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
// EXTERNAL MODULE: ./build/benchmark/delete-on-cancel.js
var delete_on_cancel = __webpack_require__(166);
// EXTERNAL MODULE: ./build/candidates/judged-files.js
var judged_files = __webpack_require__(3756);
;// CONCATENATED MODULE: ./build/publish/explain-no-verdict.js



/** What the report says of a run without a verdict. */
function explainNoVerdict(conclusion) {
    switch (conclusion.kind) {
        case 'error':
            return {
                icon: '⚠️',
                state: 'no verdict',
                explanation: conclusion.error.code === 'invalid-input'
                    ? errors/* configurationError */.DN
                    : 'No verdict: the benchmark could not be judged',
                detail: conclusion.error.message,
            };
        case 'cancelled':
            return {
                icon: '🚫',
                state: 'cancelled',
                explanation: 'No verdict: the job was cancelled',
                detail: (0,delete_on_cancel/* describeCleanUp */.y_)(conclusion.cleanUpOutcome),
            };
        case 'stopped':
            return conclusion.hadVerdict
                ? {
                    icon: '🚫',
                    state: 'no report',
                    explanation: 'No report: the step was stopped before it wrote one',
                    detail: 'Its verdict is in the log of the step.',
                }
                : {
                    icon: '🚫',
                    state: 'cancelled',
                    explanation: 'No verdict: the step was cancelled or killed',
                    detail: (0,delete_on_cancel/* describeCleanUp */.y_)(conclusion.cleanUpOutcome),
                };
        case 'unchanged':
            return {
                icon: '➖',
                state: 'unchanged',
                explanation: 'Nothing to judge: the candidates are configured like the baseline',
                meaning: 'The job succeeds, and no benchmark was run.',
                detail: (0,judged_files/* describeUnchanged */.b)(conclusion.files),
            };
        case 'skipped':
            return {
                icon: '⏭️',
                state: 'skipped',
                explanation: 'No verdict: no benchmark was run',
                detail: conclusion.reason,
            };
    }
}

;// CONCATENATED MODULE: ./build/publish/publish-conclusion.js










/** Largest step summary, in UTF-8 bytes; a runner drops a larger one whole. */
const maxSummaryBytes = 1_048_576;
/** Longest body for other steps to post: GitHub takes 65,536 characters, and they may add a line. */
const maxCommentBodyLength = 60_000;
/** Name of the file with the comment's body. */
const commentName = 'retriever-benchmark-comment.md';
/** Default name of the HTML report. */
const reportName = 'retriever-benchmark.html';
/**
 * Shows the conclusion in the HTML report, the step summary and on the pull request. Never rejects: a failure here does
 * not change the verdict.
 *
 * @param reportPath where the HTML report goes; undefined for a file in RUNNER_TEMP
 * @returns whether the pull request shows it, or does not need to
 */
async function publishConclusion(conclusion, destination, reportPath, effects) {
    const { runner } = effects;
    let isShown = false;
    const warn = (what) => (reason) => runner.warning(`${what}: ${(0,runtime_format/* dropFullStop */.dy)(reason)}. The verdict is not affected.`);
    await (0,errors/* warnOnFailure */.yh)(warn('Could not compose the report'), async () => {
        const report = composeReportOn(conclusion, destination.pullRequest);
        let rest = [];
        await (0,errors/* warnOnFailure */.yh)(warn('Could not write the HTML report'), async () => {
            const path = runner.writeReport(reportName, renderHtmlPieces(report), reportPath);
            runner.setOutput('report-path', path);
            rest = ['The HTML report is complete.'];
        });
        await (0,errors/* warnOnFailure */.yh)(warn('Could not write the comment to a file'), async () => {
            const body = renderMarkdownWithin(report, maxCommentBodyLength);
            runner.setOutput('comment-body-path', runner.writeReport(commentName, [body]));
        });
        await (0,errors/* warnOnFailure */.yh)(warn('Could not write the step summary'), () => runner.writeSummary(renderMarkdownWithin(report, maxSummaryBytes, { measure: countBytes, rest })));
        // A token that may not write is usual where there is no key.
        const isOptional = destination.target.kind === 'pull-request' && destination.target.mode === 'existing';
        const tell = isOptional
            ? (reason) => runner.info(`No older comment was updated: ${(0,runtime_format/* dropFullStop */.dy)(reason)}.`)
            : warn('The pull request does not show this run');
        isShown = await (0,errors/* warnOnFailure */.yh)(tell, () => publishComment(report, conclusion, destination, effects));
    });
    return isShown;
}
function composeReportOn(conclusion, { commit, run }) {
    if (conclusion.kind !== 'judged') {
        return composeNoVerdictReport(explainNoVerdict(conclusion), { commit, runUrl: run.url });
    }
    const { namespace, reportOnly, requestedSessions } = conclusion;
    const earlier = (0,run_history/* listEarlierRuns */.Fs)(conclusion.history, conclusion.benchmark.benchmark_id, (0,run_history/* identifyWriter */.S3)(run));
    const pastRuns = earlier.map(({ verdict, delta, commit: of, at }) => ({
        verdict,
        delta,
        commit: of,
        at,
    }));
    return composeReport({
        ...conclusion,
        pastRuns,
        context: { namespace, commit, runUrl: run.url, reportOnly, requestedSessions },
    });
}
async function publishComment(report, conclusion, { target, pullRequest, connect }, { runner, clock }) {
    if (target.kind === 'nowhere') {
        if (target.reason !== undefined)
            runner.notice(`No comment was written: ${target.reason} The report is in the step summary.`);
        return;
    }
    const { pullRequestNumber, marker, mode, writer } = target;
    const isCancelled = conclusion.kind === 'cancelled' || conclusion.kind === 'stopped';
    const api = await connect(target.repository);
    const published = await (0,sticky_comment/* publishStickyComment */.i)(api, {
        pullRequestNumber,
        marker,
        renderBody: (most) => runner.redact(renderMarkdownWithin(report, most)),
        run: describeRun(conclusion, pullRequest, clock.today()),
        asked: 'asked' in conclusion && conclusion.asked ? [conclusion.asked] : [],
        writer,
        // The main step may have written it just before it was killed.
        keepsOwn: conclusion.kind === 'stopped' && conclusion.hadVerdict,
        // A cancelled run only tells reviewers that an older verdict is not about this commit.
        // Where nothing changed nobody needs a comment; an older one would still speak of what was before.
        createIfAbsent: !isCancelled &&
            conclusion.kind !== 'unchanged' &&
            (mode === 'always' || (mode === 'on-failure' && report.outcome !== 'pass')),
    }, runner);
    announceComment(published, pullRequestNumber, runner);
}
function describeRun(conclusion, { commit, run }, now) {
    if (conclusion.kind !== 'judged')
        return undefined;
    const { verdict, benchmark, draw } = conclusion;
    const writer = (0,run_history/* identifyWriter */.S3)(run);
    return {
        benchmark: benchmark.benchmark_id,
        commit,
        verdict: verdict.outcome,
        draw,
        delta: verdict.deciding.ndcgDelta ?? null,
        at: now.toISOString(),
        ...(writer === undefined ? {} : { by: writer }),
    };
}
function announceComment(published, pullRequestNumber, runner) {
    if (published.kind === 'not-needed')
        return;
    const comment = `comment on pull request #${pullRequestNumber}`;
    const sentences = {
        created: `Created the ${comment}`,
        updated: `Updated the ${comment}`,
        superseded: `Kept the ${comment}, which shows a newer run`,
    };
    runner.info(`${sentences[published.kind]}: ${published.url}`);
    runner.setOutput('comment-url', published.url);
}


/***/ }),

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


/***/ })

};
