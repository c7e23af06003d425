export const id = 216;

export const ids = [ 216 ];

export const modules = {
 31216: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   publishConclusion: () => publishConclusion
  });
  var delete_on_cancel = __webpack_require__(45648);
  var obtain_benchmark = __webpack_require__(80991);
  var run_history = __webpack_require__(53824);
  var sticky_comment = __webpack_require__(81701);
  function composeCaption({verdict: verdict, what: what}, {commit: commit, runUrl: runUrl}) {
   const dot = " \u00b7 ";
   return [ {
    kind: "strong",
    text: `Retriever benchmark: ${verdict}`
   }, ...what.length > 0 ? [ dot, ...what ] : [], ...commit ? [ dot, {
    kind: "code",
    text: commit.slice(0, 7)
   } ] : [], ...runUrl ? [ dot, {
    kind: "link",
    text: "log",
    url: runUrl
   } ] : [] ];
  }
  function composeNoVerdictReport({icon: icon, state: state, explanation: explanation, detail: detail}, context) {
   return {
    outcome: "error",
    title: `${icon} Retriever benchmark: ${state}`,
    headline: [ `${icon} ${explanation}` ],
    lead: [ {
     kind: "paragraph",
     content: composeCaption({
      verdict: state,
      what: []
     }, context)
    }, {
     kind: "paragraph",
     content: [ "This says nothing about the retrievers." ]
    }, {
     kind: "preformatted",
     text: detail
    } ],
    sections: []
   };
  }
  var format = __webpack_require__(29042);
  const icons = {
   pass: "\u2705",
   fail: "\u274c",
   inconclusive: "\u2753",
   error: "\u26a0\ufe0f"
  };
  function nameOutcome(outcome) {
   return `${icons[outcome]}\u00a0${outcome}`;
  }
  const mostReasons = 90;
  const mostOfName = 60;
  const separator = "; ";
  function composeHeadline({outcome: outcome, sentence: sentence, deciding: deciding}) {
   const [first = "", ...others] = deciding.explanation.split(separator);
   let reasons = first;
   while (others[0] !== undefined && reasons.length + separator.length + others[0].length <= mostReasons) {
    reasons += `${separator}${others.shift()}`;
   }
   const who = sentence.slice(0, -1).map(part => typeof part === "string" ? part : {
    ...part,
    text: (0, format.IN)(part.text, mostOfName)
   });
   return {
    headline: [ `${icons[outcome]} `, ...who, `: ${reasons}` ],
    remarks: others
   };
  }
  var significance_k = __webpack_require__(44051);
  const failuresFirst = [ "fail", "inconclusive", "pass" ];
  function orderCandidates({candidates: candidates, require: require}) {
   const sign = require === "all" ? 1 : -1;
   const rank = ({ndcgDelta: ndcgDelta}) => ndcgDelta === undefined ? Number.MAX_VALUE : sign * ndcgDelta;
   return candidates.toSorted((a, b) => sign * (failuresFirst.indexOf(a.outcome) - failuresFirst.indexOf(b.outcome)) || rank(a) - rank(b));
  }
  const excerpt = {
   most: 20,
   others: "candidates"
  };
  function nameRetriever(name, id) {
   const shownName = {
    kind: "code",
    text: name
   };
   return name === id ? [ shownName ] : [ shownName, " (", {
    kind: "code",
    text: id
   }, ")" ];
  }
  function composePerCandidate({candidates: candidates}, compose) {
   const parts = candidates.flatMap(candidate => {
    const blocks = compose(candidate);
    if (blocks.length === 0) return [];
    if (candidates.length === 1) return [ [ ...blocks ] ];
    const name = nameRetriever(candidate.candidateName, candidate.candidateId);
    return [ [ {
     kind: "subheading",
     content: name
    }, ...blocks ] ];
   });
   if (parts.length === 0) return undefined;
   return candidates.length === 1 ? parts.flat() : [ {
    kind: "parts",
    parts: parts,
    excerpt: excerpt
   } ];
  }
  const compose_candidates_excerpt = {
   most: 20,
   others: "candidates"
  };
  const corrections = {
   none: "",
   holm: "Holm",
   "benjamini-hochberg": "Benjamini\u2013Hochberg"
  };
  function composeCandidates({verdict: verdict, evidence: evidence, settings: settings}) {
   const byId = new Map(evidence.candidates.map(candidate => [ candidate.candidateId, candidate ]));
   const candidates = orderCandidates(verdict).map(candidate => ({
    ...candidate,
    evidence: byId.get(candidate.candidateId)
   }));
   const chart = composeForestPlot(candidates, settings);
   const table = candidates.length === 1 ? composeSingle : composeTable;
   return [ ...chart.rows.length > 0 ? [ {
    kind: "chart",
    chart: chart
   } ] : [], ...table(candidates, settings) ];
  }
  function composeForestPlot(candidates, settings) {
   const {mode: mode, ndcgK: ndcgK, minNdcgDelta: minNdcgDelta} = settings;
   const isTested = String(ndcgK) === significance_k.h;
   const hasIntervals = isTested && candidates.some(candidate => readInterval(candidate) !== undefined);
   return {
    kind: "forest",
    title: `NDCG@${ndcgK} delta${hasIntervals ? nameInterval(candidates) : ""}`,
    rows: candidates.flatMap(candidate => candidate.ndcgDelta === undefined ? [] : [ {
     label: candidate.candidateName,
     value: candidate.ndcgDelta,
     interval: isTested ? readInterval(candidate) : undefined,
     outcome: candidate.outcome
    } ]),
    bounds: isBound(mode, minNdcgDelta) ? [ {
     value: minNdcgDelta,
     label: `${boundNames[mode]} ${(0, format.Sp)(minNdcgDelta)}`
    } ] : []
   };
  }
  const usualLevel = .05;
  function nameInterval(candidates) {
   const isCorrected = candidates.some(({test: test}) => test.adjustment !== "none");
   if (isCorrected) return ", 95 % interval, uncorrected";
   const {sides: sides = 2, level: level = usualLevel} = candidates[0]?.test ?? {};
   const twoSided = sides === 1 ? 2 * level : level;
   return Math.abs(twoSided - usualLevel) < 1e-9 ? ", with 95 % interval" : `, 95 % interval (gate: ${(0, 
   format.l9)(1 - twoSided)})`;
  }
  const boundNames = {
   superiority: "needed: at least",
   "non-inferiority": "margin",
   regression: "tolerance"
  };
  function isBound(mode, minNdcgDelta) {
   return mode === "superiority" ? minNdcgDelta > 0 : minNdcgDelta < 0;
  }
  function composeTable(candidates, settings) {
   const columns = [ {
    title: "Candidate",
    align: "left"
   }, {
    title: "Verdict",
    align: "left"
   }, ...composeNumberColumns(candidates, settings) ];
   const rows = candidates.map(candidate => [ nameRetriever(candidate.candidateName, candidate.candidateId), [ nameOutcome(candidate.outcome) ], ...showNumbers(candidate, settings) ]);
   return [ {
    kind: "table",
    columns: columns,
    rows: rows,
    excerpt: compose_candidates_excerpt
   } ];
  }
  function composeSingle(candidates, settings) {
   const k = String(settings.ndcgK);
   const columns = [ ...composeNumberColumns(candidates, settings), {
    title: "Baseline",
    align: "right"
   }, {
    title: "Candidate",
    align: "right"
   } ];
   const rows = candidates.flatMap(candidate => {
    const {comparison: comparison, baseline: baseline, candidate: result} = candidate.evidence ?? {};
    const means = [ baseline, result ].map(side => [ showMean(side?.metrics.ndcg_at_k[k]) ]);
    return comparison === undefined ? [] : [ [ ...showNumbers(candidate, settings), ...means ] ];
   });
   return rows.length === 0 ? [] : [ {
    kind: "table",
    columns: columns,
    rows: rows
   } ];
  }
  function composeNumberColumns(candidates, {ndcgK: ndcgK}) {
   const about = String(ndcgK) === significance_k.h ? "" : ` of NDCG@${significance_k.h}`;
   const tests = candidates.map(({test: test}) => test);
   const kinds = [ tests.some(({sides: sides}) => sides === 1) ? "one-sided" : "", ...new Set(tests.map(({adjustment: adjustment}) => corrections[adjustment])) ].filter(kind => kind !== "");
   return [ {
    title: `NDCG@${ndcgK} delta`,
    align: "right"
   }, {
    title: `95 % interval${about}`,
    align: "right"
   }, {
    title: `p${about}${kinds.length > 0 ? `, ${kinds.join(", ")}` : ""}`,
    align: "right"
   } ];
  }
  function showNumbers(candidate, settings) {
   const interval = readInterval(candidate);
   return [ [ showDelta(candidate, settings) ], [ interval === undefined ? "\u2013" : interval.map(bound => (0, 
   format.CW)(bound)).join("\u00a0to\u00a0") ], [ showPValue(candidate.test) ] ];
  }
  function showPValue({adjusted: adjusted, level: level}) {
   return adjusted === null || level <= 0 ? "\u2013" : (0, format.td)(adjusted, level).replace(" ", "\u00a0");
  }
  function showDelta({ndcgDelta: delta}, {minNdcgDelta: minNdcgDelta}) {
   if (delta === undefined) return "\u2013";
   return (0, format.CW)(delta, Math.max((0, format.WE)(delta, minNdcgDelta, 4), (0, 
   format.WE)(delta, 0, 4)));
  }
  function showMean(value) {
   return value === undefined ? "\u2013" : (0, format.ZV)(value);
  }
  function readInterval({evidence: evidence}) {
   const interval = evidence?.comparison?.confidence_interval ?? undefined;
   return interval && (interval[0] <= interval[1] ? interval : [ interval[1], interval[0] ]);
  }
  function compareNodes(candidate, baseline, ndcgK) {
   const k = String(ndcgK);
   const before = baseline?.taxonomy_deltas ?? {};
   return Object.entries(candidate?.taxonomy_deltas ?? {}).flatMap(([node, after]) => {
    const from = Object.hasOwn(before, node) ? before[node]?.ndcg_at_k[k] : undefined;
    const to = after.ndcg_at_k[k];
    return from === undefined || to === undefined ? [] : [ {
     node: node,
     from: from,
     to: to,
     delta: to - from,
     after: after
    } ];
   });
  }
  const mindedByDefault = .01;
  const mostSessions = 1e4;
  const compose_next_step_mostOfName = 60;
  const mostNodes = 3;
  function composeNextStep(subject, remarks) {
   const {outcome: outcome} = subject.verdict;
   const step = steps[outcome](subject);
   const facts = outcome === "fail" ? "" : remarks.map(formSentence).join(" ");
   if (step.length === 0) return facts === "" ? undefined : [ facts ];
   return [ {
    kind: "strong",
    text: "What to do:"
   }, " ", ...step, facts === "" ? "" : ` ${facts}` ];
  }
  const code = text => ({
   kind: "code",
   text: text
  });
  const outOfReach = {
   superiority: [ "keep the baseline, or rule out harm instead (", code("mode: non-inferiority"), ")." ],
   "non-inferiority": [ "keep the baseline, or decide on a wider margin before the next run." ],
   regression: [ "keep the baseline." ]
  };
  const steps = {
   pass: () => [],
   inconclusive(subject) {
    const {deciding: deciding} = subject.verdict;
    if (deciding.gates.length === 0) return [ "look at the benchmark in Mixpeek." ];
    const isOpen = deciding.gates.some(({gate: gate, outcome: outcome}) => outcome === "inconclusive" && isOnNdcg(gate));
    if (!isOpen) return [ "meet the gates below, then run it again." ];
    if (deciding.test.raw === null) return [ "look at the benchmark in Mixpeek, or replay more sessions." ];
    if (isKnownLoss(subject)) return [ "keep the baseline, unless a loss near the margin is worth it." ];
    if (isOutOfReach(subject)) return outOfReach[subject.settings.mode];
    return adviseOnSessions(subject);
   },
   fail(subject) {
    const {deciding: deciding} = subject.verdict;
    if (!deciding.gates.some(({gate: gate, outcome: outcome}) => outcome === "fail" && isOnNdcg(gate))) {
     return [ "change ", nameFailing(subject), ", or decide on another bound before the next run." ];
    }
    const evidence = subject.evidence.candidates.find(({candidateId: candidateId}) => candidateId === deciding.candidateId);
    if (countChanged(evidence) === 0) {
     return [ "check ", code("candidate-retriever-ids"), ": all sessions found the same as with the baseline, or there are too few." ];
    }
    return [ "keep the baseline, or change ", nameFailing(subject), " and push again", ...nameLosers(subject, evidence), "." ];
   }
  };
  function countChanged(evidence) {
   const {sessions_improved: improved, sessions_degraded: degraded} = evidence?.candidate?.metrics ?? {};
   return improved === undefined || degraded === undefined ? undefined : improved + degraded;
  }
  function nameFailing(subject) {
   const {candidates: candidates} = subject.verdict;
   if (candidates.length === 1) return "the candidate";
   return countFailing(subject) === 1 ? nameDeciding(subject) : "the candidates that fail";
  }
  function countFailing({verdict: {candidates: candidates}}) {
   return candidates.filter(({outcome: outcome}) => outcome === "fail").length;
  }
  function nameDeciding({verdict: {deciding: deciding}}) {
   return code((0, format.IN)(deciding.candidateName, compose_next_step_mostOfName));
  }
  function adviseOnSessions({context: {requestedSessions: requestedSessions = 0}, benchmark: benchmark}) {
   const found = benchmark.session_count;
   if (requestedSessions <= found) {
    return [ "replay more sessions (", code("session-count"), "); running again with as many settles nothing." ];
   }
   const shortage = `only ${(0, format.Sm)(found)} of ${(0, format.B4)(requestedSessions, "session")} were found, and asking for more finds no more: widen `;
   return [ shortage, code("session-filter"), ", or record more." ];
  }
  function isKnownLoss({verdict: {deciding: deciding}, settings: settings, evidence: evidence}) {
   const candidate = evidence.candidates.find(({candidateId: candidateId}) => candidateId === deciding.candidateId);
   const [, upper = 0] = candidate?.comparison?.confidence_interval ?? [];
   return settings.mode === "non-inferiority" && upper < 0;
  }
  function isOutOfReach({verdict: verdict, settings: settings, evidence: evidence}) {
   const {detectableDelta: detectableDelta, ndcgDelta: ndcgDelta = 0} = verdict.deciding;
   const sessions = evidence.candidates[0]?.sessionCount ?? 0;
   const {mode: mode, minNdcgDelta: minNdcgDelta} = settings;
   const wanted = mode === "superiority" ? Math.max(minNdcgDelta, mindedByDefault, ndcgDelta) : -minNdcgDelta;
   return detectableDelta !== undefined && detectableDelta * Math.sqrt(sessions / mostSessions) > wanted;
  }
  function isOnNdcg(gate) {
   return gate.startsWith("p-value") || gate.startsWith("NDCG@");
  }
  function nameLosers(subject, evidence) {
   const {settings: settings} = subject;
   const {baseline: baseline} = subject.evidence;
   const lost = new Set(evidence?.comparison?.taxonomy_losses);
   const nodes = evidence === undefined ? [] : compareNodes(evidence.candidate, baseline, settings.ndcgK);
   const losers = nodes.filter(({node: node, delta: delta}) => delta < 0 && lost.has(node)).sort((a, b) => a.delta - b.delta);
   if (losers.length === 0) return [];
   const items = losers.slice(0, mostNodes).map(({node: node, delta: delta}) => [ {
    kind: "code",
    text: node
   }, ` (${(0, format.CW)(delta)})` ]);
   const who = countFailing(subject) === 1 ? "it" : nameDeciding(subject);
   return [ "; ", who, " loses most in ", {
    kind: "enumeration",
    items: items,
    excerpt: {
     most: mostNodes,
     others: ""
    }
   } ];
  }
  function formSentence(clause) {
   return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
  }
  const mostPushes = 10;
  const outcomes = [ "pass", "fail", "inconclusive" ];
  function composePushes({pastRuns: pastRuns, context: context, verdict: verdict}) {
   const [last, ...others] = listPushes(pastRuns, context.commit).slice(0, mostPushes);
   if (last === undefined) return undefined;
   const now = {
    verdict: verdict.outcome,
    delta: verdict.deciding.ndcgDelta ?? null
   };
   const line = [ "Since the last push: ", ...describeVerdict(last), ...nameCommit(last), " \u2192 ", ...describeVerdict(now) ];
   if (others.length === 0) return line;
   const items = others.map(run => [ ...describeVerdict(run), ...nameCommit(run) ]);
   return [ ...line, " \u00b7 before: ", {
    kind: "enumeration",
    items: items,
    excerpt: {
     most: mostPushes,
     others: ""
    }
   } ];
  }
  function listPushes(pastRuns, commit) {
   const seen = new Set(commit === "" ? [] : [ commit ]);
   return pastRuns.toReversed().filter(run => {
    const isNew = !seen.has(run.commit);
    if (run.commit !== "") seen.add(run.commit);
    return isNew;
   });
  }
  function describeVerdict({verdict: verdict, delta: delta}) {
   const name = nameVerdict(verdict);
   return typeof delta === "number" ? [ name, `\u00a0${(0, format.CW)(delta)}` ] : [ name ];
  }
  function nameVerdict(verdict) {
   return isOutcome(verdict) ? nameOutcome(verdict) : {
    kind: "code",
    text: verdict
   };
  }
  function isOutcome(verdict) {
   return outcomes.includes(verdict);
  }
  function nameCommit({commit: commit}) {
   return commit === "" ? [] : [ " (", {
    kind: "code",
    text: commit.slice(0, 7)
   }, ")" ];
  }
  function composeLead(subject, remarks) {
   const {verdict: verdict, context: context} = subject;
   const isHarmless = context.reportOnly && verdict.outcome !== "pass";
   const lines = [ composeCaption({
    verdict: verdict.outcome,
    what: describeComparison(subject)
   }, context), composeNextStep(subject, remarks), isHarmless ? [ "The gate is set to report only: the job does not fail for this." ] : undefined, composePushes(subject) ];
   return [ ...lines.flatMap(content => content === undefined ? [] : [ {
    kind: "paragraph",
    content: content
   } ]), ...composeCandidates(subject) ];
  }
  function describeComparison({evidence: evidence, benchmark: benchmark}) {
   const {candidates: candidates, baselineName: baselineName} = evidence;
   const [first] = candidates;
   const who = candidates.length === 1 && first !== undefined ? {
    kind: "code",
    text: first.candidateName
   } : (0, format.B4)(candidates.length, "candidate");
   const sessions = (0, format.B4)(benchmark.session_count, "session");
   return [ who, " against ", {
    kind: "code",
    text: baselineName
   }, ` \u00b7 ${sessions}` ];
  }
  const columns = [ {
   title: "Where",
   align: "left"
  }, {
   title: "Baseline",
   align: "left"
  }, {
   title: "Candidate",
   align: "left"
  } ];
  const configuration_excerpt = {
   most: 20,
   others: "rows"
  };
  const composeConfiguration = ({evidence: evidence, changes: changes = []}) => {
   const byCandidate = new Map(changes.map(({candidateId: candidateId, changes: own}) => [ candidateId, own ]));
   const blocks = composePerCandidate(evidence, ({candidateId: candidateId}) => composeCandidate(byCandidate.get(candidateId)));
   const hasTable = changes.some(({changes: own}) => own.length > 0);
   return blocks && {
    title: "What changed",
    collapsed: hasTable,
    blocks: blocks
   };
  };
  function composeCandidate(changes) {
   if (changes === undefined) return [];
   if (changes.length === 0) return [ {
    kind: "paragraph",
    content: [ sameConfiguration ]
   } ];
   const rows = changes.map(({where: where, before: before, after: after}) => [ [ showForeign(where) ], [ showForeign(before) ], [ showForeign(after) ] ]);
   return [ {
    kind: "table",
    columns: columns,
    rows: rows,
    excerpt: configuration_excerpt
   } ];
  }
  const sameConfiguration = "Configured the same as the baseline: the same stages, parameters, collections, budget limits and input schema.";
  function showForeign(text) {
   return text === undefined ? "\u2013" : {
    kind: "code",
    text: text
   };
  }
  const earlier_runs_columns = [ {
   title: "Run",
   align: "right"
  }, {
   title: "Commit",
   align: "left"
  }, {
   title: "Judged",
   align: "left"
  }, {
   title: "Verdict",
   align: "left"
  }, {
   title: "NDCG delta",
   align: "right"
  } ];
  const composeEarlierRuns = ({pastRuns: pastRuns, verdict: verdict, context: context}) => {
   if (pastRuns.length === 0) return undefined;
   const {outcome: outcome, deciding: deciding} = verdict;
   const now = {
    verdict: outcome,
    delta: deciding.ndcgDelta,
    commit: context.commit,
    at: "now"
   };
   const runs = [ ...pastRuns, now ].map((run, index) => ({
    ...run,
    number: index + 1
   }));
   const rows = runs.toReversed().map(({number: number, commit: commit, at: at, delta: delta, verdict: said}) => [ [ String(number) ], [ earlier_runs_showForeign(commit.slice(0, 7)) ], [ at === "now" ? "now" : earlier_runs_showForeign(at?.slice(0, 16) ?? "") ], [ nameVerdict(said) ], [ typeof delta === "number" ? (0, 
   format.CW)(delta) : "\u2013" ] ]);
   const points = runs.flatMap(({number: number, delta: delta}) => typeof delta === "number" ? [ [ number, delta ] ] : []);
   const title = "NDCG delta over the runs";
   const chart = {
    kind: "lines",
    title: title,
    xTitle: "run",
    yTitle: "NDCG delta",
    series: [ {
     label: "deciding candidate",
     points: points
    } ]
   };
   return {
    title: "Earlier runs",
    collapsed: true,
    only: "html",
    blocks: [ ...points.length > 1 ? [ {
     kind: "chart",
     chart: chart
    } ] : [], {
     kind: "table",
     columns: earlier_runs_columns,
     rows: rows
    } ]
   };
  };
  function earlier_runs_showForeign(text) {
   return text === "" ? "\u2013" : {
    kind: "code",
    text: text
   };
  }
  const failed_sessions_excerpt = {
   most: 10,
   others: "kinds of errors"
  };
  const composeFailedSessions = ({benchmark: benchmark}) => {
   const failing = (benchmark.results ?? []).filter(result => result.failed_sessions > 0);
   if (failing.length === 0) return undefined;
   return {
    title: "Failed sessions",
    collapsed: true,
    blocks: [ {
     kind: "list",
     items: failing.map(describeFailures)
    } ]
   };
  };
  function describeFailures(result) {
   const errors = Object.entries(result.error_summary).sort(([, a], [, b]) => b - a);
   const items = errors.map(([type, count]) => [ {
    kind: "code",
    text: type
   }, ` \u00d7 ${(0, format.Sm)(count)}` ]);
   return [ ...nameRetriever(result.retriever_name, result.retriever_id), ` failed in ${(0, 
   format.B4)(result.failed_sessions, "session")}`, ...items.length > 0 ? [ ": ", {
    kind: "enumeration",
    items: items,
    excerpt: failed_sessions_excerpt
   } ] : [] ];
  }
  const gates_excerpt = {
   most: 20,
   others: "rows"
  };
  const composeMissedGates = subject => composeGates(subject, {
   title: "Gates that are not met",
   collapsed: false
  }, outcome => outcome !== "pass");
  const composeHeldGates = subject => composeGates(subject, {
   title: "Gates that are met",
   collapsed: true
  }, outcome => outcome === "pass");
  function composeGates({verdict: verdict}, frame, isWanted) {
   const isSingle = verdict.candidates.length === 1;
   const columns = [ {
    title: "Gate",
    align: "left"
   }, {
    title: "Value",
    align: "right"
   }, {
    title: "Needed",
    align: "left"
   }, {
    title: "Verdict",
    align: "left"
   } ];
   if (!isSingle) columns.unshift({
    title: "Candidate",
    align: "left"
   });
   const rows = orderCandidates(verdict).flatMap(candidate => {
    const name = nameRetriever(candidate.candidateName, candidate.candidateId);
    if (candidate.gates.length === 0 && isWanted(candidate.outcome)) {
     const cells = [ [ "\u2013" ], [ "\u2013" ], [ candidate.explanation ], [ nameOutcome(candidate.outcome) ] ];
     return [ isSingle ? cells : [ name, ...cells ] ];
    }
    return candidate.gates.filter(({outcome: outcome}) => isWanted(outcome)).map(result => {
     const cells = [ [ result.gate ], [ result.value ], [ result.needed ], [ nameOutcome(result.outcome) ] ];
     return isSingle ? cells : [ name, ...cells ];
    });
   });
   return rows.length === 0 ? undefined : {
    ...frame,
    blocks: [ {
     kind: "table",
     columns: columns,
     rows: rows,
     excerpt: gates_excerpt
    } ]
   };
  }
  const mostCandidates = 8;
  function listCharted(evidence) {
   const {baseline: baseline, baselineName: baselineName} = evidence;
   const first = baseline === undefined ? [] : [ {
    label: baselineName,
    result: baseline
   } ];
   return [ ...first, ...listChartedCandidates(evidence) ];
  }
  function listChartedCandidates({candidates: candidates}) {
   return candidates.flatMap(({candidate: candidate, candidateName: candidateName}) => candidate === undefined ? [] : [ {
    label: candidateName,
    result: candidate
   } ]).slice(0, mostCandidates);
  }
  const latency_columns = [ {
   title: "Latency, ms",
   align: "left"
  }, {
   title: "Baseline",
   align: "right"
  }, {
   title: "Candidate",
   align: "right"
  }, {
   title: "Delta",
   align: "right"
  } ];
  const percentiles = [ {
   title: "p50",
   key: "p50_ms"
  }, {
   title: "p90",
   key: "p90_ms"
  }, {
   title: "p99",
   key: "p99_ms"
  }, {
   title: "mean",
   key: "mean_ms"
  } ];
  const latency_excerpt = {
   most: percentiles.length + 20,
   others: "rows"
  };
  const composeLatency = ({evidence: evidence}) => {
   const blocks = composePerCandidate(evidence, candidate => latency_composeCandidate(candidate, evidence.baseline));
   if (blocks === undefined) return undefined;
   return {
    title: "Latency",
    collapsed: true,
    blocks: [ ...composeCharts(evidence), ...blocks ]
   };
  };
  function composeCharts(evidence) {
   const retrievers = listCharted(evidence);
   const overall = percentiles.map(({title: title, key: key}) => ({
    label: title,
    bars: retrievers.map(({label: label, result: result}) => ({
     series: label,
     value: result.latency[key]
    }))
   }));
   const stages = retrievers.map(({label: label, result: result}) => ({
    label: label,
    bars: Object.entries(result.latency.stage_latencies).map(([series, value]) => ({
     series: series,
     value: value
    }))
   }));
   const charts = [ {
    kind: "bars",
    title: "Latency",
    unit: "ms",
    groups: overall,
    isStacked: false
   } ];
   if (stages.some(({bars: bars}) => bars.length > 0)) {
    charts.push({
     kind: "bars",
     title: "Mean latency by stage",
     unit: "ms",
     groups: stages,
     isStacked: true
    });
   }
   return charts.map(chart => ({
    kind: "chart",
    chart: chart
   }));
  }
  function latency_composeCandidate({candidate: candidate}, baseline) {
   if (candidate === undefined || baseline === undefined) return [];
   const before = baseline.latency;
   const after = candidate.latency;
   const stages = new Set([ ...Object.keys(before.stage_latencies), ...Object.keys(after.stage_latencies) ]);
   const rows = [ ...percentiles.map(({title: title, key: key}) => composeRow([ title ], before[key], after[key])), ...[ ...stages ].map(stage => composeRow([ "stage ", {
    kind: "code",
    text: stage
   } ], before.stage_latencies[stage], after.stage_latencies[stage])) ];
   return [ {
    kind: "table",
    columns: latency_columns,
    rows: rows,
    excerpt: latency_excerpt
   } ];
  }
  function composeRow(title, before, after) {
   const delta = before === undefined || after === undefined ? "\u2013" : (0, format.CW)(after - before, 2);
   return [ title, [ showLatency(before) ], [ showLatency(after) ], [ delta ] ];
  }
  function showLatency(value) {
   return value === undefined ? "\u2013" : (0, format.ZV)(value, 2);
  }
  const notices_excerpt = {
   most: 8,
   others: ""
  };
  const nameExcerpt = {
   most: 3,
   others: ""
  };
  const composeNoticesSection = ({verdict: {candidates: candidates, notices: notices}}) => {
   const owners = new Map;
   for (const candidate of candidates) {
    for (const notice of candidate.notices) {
     owners.set(notice, [ ...owners.get(notice) ?? [], candidate ]);
    }
   }
   const items = [ ...notices.map(notice => [ notice ]), ...[ ...owners ].map(([notice, named]) => candidates.length === 1 ? [ notice ] : [ nameCandidates(named), ": ", notice ]) ];
   if (items.length === 0) return undefined;
   return {
    title: "Worth knowing",
    collapsed: false,
    blocks: [ {
     kind: "list",
     items: items,
     excerpt: notices_excerpt
    } ]
   };
  };
  function nameCandidates(candidates) {
   const items = candidates.map(({candidateName: candidateName, candidateId: candidateId}) => nameRetriever(candidateName, candidateId));
   return {
    kind: "enumeration",
    items: items,
    excerpt: nameExcerpt
   };
  }
  const ranking_columns = [ {
   title: "K",
   align: "right"
  }, {
   title: "NDCG baseline",
   align: "right"
  }, {
   title: "candidate",
   align: "right"
  }, {
   title: "delta",
   align: "right"
  }, {
   title: "Recall baseline",
   align: "right"
  }, {
   title: "candidate",
   align: "right"
  }, {
   title: "delta",
   align: "right"
  } ];
  const ranking_excerpt = {
   most: 20,
   others: "values of K"
  };
  const composeRanking = ({evidence: evidence, verdict: verdict}) => {
   const detectable = new Map(verdict.candidates.map(({candidateId: candidateId, detectableDelta: detectableDelta}) => [ candidateId, detectableDelta ]));
   const blocks = composePerCandidate(evidence, candidate => ranking_composeCandidate(candidate, detectable.get(candidate.candidateId)));
   if (blocks === undefined) return undefined;
   const charts = [ composeChart(evidence, "NDCG", ({metrics: metrics}) => metrics.ndcg_at_k), composeChart(evidence, "Recall", ({metrics: metrics}) => metrics.recall_at_k) ];
   return {
    title: "NDCG and recall",
    collapsed: true,
    blocks: [ ...charts.flat(), ...blocks ]
   };
  };
  function composeChart(evidence, metric, read) {
   const series = listCharted(evidence).map(({label: label, result: result}) => ({
    label: label,
    points: Object.entries(read(result)).map(([k, value]) => [ Number(k), value ]).sort(([a], [b]) => a - b)
   }));
   if (!series.some(({points: points}) => points.length > 1)) return [];
   const title = `${metric} over K`;
   return [ {
    kind: "chart",
    chart: {
     kind: "lines",
     title: title,
     xTitle: "K",
     yTitle: `mean ${metric}@K`,
     series: series
    }
   } ];
  }
  function ranking_composeCandidate({comparison: comparison, candidate: candidate, baseline: baseline}, detectableDelta) {
   if (comparison === undefined) return [];
   const {ndcg_delta: ndcgDelta, recall_delta: recallDelta} = comparison;
   const ks = [ ...new Set([ ...Object.keys(ndcgDelta), ...Object.keys(recallDelta) ]) ].sort((a, b) => Number(a) - Number(b));
   const rows = ks.map(k => [ [ k ], [ showValue(baseline?.metrics.ndcg_at_k[k]) ], [ showValue(candidate?.metrics.ndcg_at_k[k]) ], [ ranking_showDelta(ndcgDelta[k]) ], [ showValue(baseline?.metrics.recall_at_k[k]) ], [ showValue(candidate?.metrics.recall_at_k[k]) ], [ ranking_showDelta(recallDelta[k]) ] ]);
   const blocks = [ {
    kind: "table",
    columns: ranking_columns,
    rows: rows,
    excerpt: ranking_excerpt
   }, {
    kind: "paragraph",
    content: [ describeCertainty(comparison) ]
   } ];
   if (detectableDelta !== undefined) {
    const reach = `For this candidate, a benchmark of this size finds a true difference of ${(0, 
    format.ZV)(detectableDelta)} in four runs of five.`;
    blocks.push({
     kind: "paragraph",
     content: [ reach ]
    });
   }
   if ((baseline?.failed_sessions ?? 0) + (candidate?.failed_sessions ?? 0) > 0) {
    const note = "Some sessions failed, so a delta need not be the difference of the two means beside it.";
    blocks.push({
     kind: "paragraph",
     content: [ note ]
    });
   }
   return blocks;
  }
  function describeCertainty({p_value: pValue, confidence_interval: interval}) {
   const p = pValue === null ? "no p-value was returned" : `p-value ${(0, format.td)(pValue)} (two-sided, paired t-test)`;
   const range = interval === null ? "no interval was returned" : `95 % interval ${formatInterval(interval)}`;
   return `NDCG@10 delta: ${range}; ${p}.`;
  }
  function formatInterval([low, high]) {
   return `${(0, format.CW)(low)} to ${(0, format.CW)(high)}`;
  }
  function showValue(value) {
   return value === undefined ? "\u2013" : (0, format.ZV)(value);
  }
  function ranking_showDelta(value) {
   return value === undefined ? "\u2013" : (0, format.CW)(value);
  }
  const composeRecommendation = ({evidence: {recommendation: recommendation}}) => recommendation ? {
   title: "Recommendation of the API",
   collapsed: true,
   blocks: [ {
    kind: "paragraph",
    content: [ {
     kind: "code",
     text: recommendation
    } ]
   }, {
    kind: "paragraph",
    content: [ "The API knows nothing of the gates and of corrections." ]
   } ]
  } : undefined;
  const composeReplayedSessions = ({evidence: evidence}) => {
   const blocks = composePerCandidate(evidence, candidate => replayed_sessions_composeCandidate(candidate, evidence.baseline));
   if (blocks === undefined) return undefined;
   return {
    title: "Sessions and items",
    collapsed: true,
    blocks: [ replayed_sessions_composeChart(evidence), ...blocks ]
   };
  };
  function replayed_sessions_composeChart(evidence) {
   const groups = listChartedCandidates(evidence).map(({label: label, result: {metrics: metrics}}) => ({
    label: label,
    bars: [ {
     series: "improved",
     value: metrics.sessions_improved
    }, {
     series: "neutral",
     value: metrics.sessions_neutral
    }, {
     series: "degraded",
     value: metrics.sessions_degraded
    } ]
   }));
   return {
    kind: "chart",
    chart: {
     kind: "bars",
     title: "Sessions",
     unit: "",
     groups: groups,
     isStacked: true
    }
   };
  }
  function replayed_sessions_composeCandidate({candidate: candidate}, baseline) {
   if (candidate === undefined) return [];
   const {metrics: metrics} = candidate;
   const items = [ [ {
    kind: "strong",
    text: (0, format.Sm)(metrics.sessions_improved)
   }, " sessions improved, ", {
    kind: "strong",
    text: (0, format.Sm)(metrics.sessions_degraded)
   }, ` degraded, ${(0, format.Sm)(metrics.sessions_neutral)} neutral` ], [ `${(0, 
   format.Sm)(metrics.items_promoted)} items promoted, ${(0, format.Sm)(metrics.items_demoted)} demoted; ` + `mean change of position ${(0, 
   format.CW)(metrics.avg_position_delta, 2)} (negative is up)` ], ...composeMeanRanks(metrics, baseline?.metrics) ];
   return [ {
    kind: "list",
    items: items
   } ];
  }
  function composeMeanRanks(after, before) {
   const clicked = describeRank("clicked", before?.mean_rank_clicked, after.mean_rank_clicked);
   const purchased = describeRank("purchased", before?.mean_rank_purchased, after.mean_rank_purchased);
   return [ ...clicked, ...purchased ];
  }
  function describeRank(what, before, after) {
   if (after === null) return [];
   const from = before === null || before === undefined ? "" : `${(0, format.ZV)(before, 2)} \u2192 `;
   return [ [ `mean rank of ${what} items ${from}${(0, format.ZV)(after, 2)} (1 is the top)` ] ];
  }
  const taxonomy_mostNodes = 10;
  const taxonomy_nameExcerpt = {
   most: taxonomy_mostNodes,
   others: ""
  };
  const others = "nodes that changed less";
  const composeTaxonomy = ({evidence: evidence, settings: settings}) => {
   const blocks = composePerCandidate(evidence, candidate => [ ...composeWinsAndLosses(candidate), ...composeNodes(candidate, evidence.baseline, settings.ndcgK) ]);
   return blocks && {
    title: "Taxonomy",
    collapsed: true,
    blocks: blocks
   };
  };
  function composeWinsAndLosses({comparison: comparison}) {
   if (comparison === undefined) return [];
   const {taxonomy_wins: wins, taxonomy_losses: losses} = comparison;
   if (wins.length === 0 && losses.length === 0) return [];
   return [ {
    kind: "list",
    items: [ listNodes("Significant wins", wins), listNodes("Significant losses", losses) ]
   } ];
  }
  function listNodes(title, nodes) {
   if (nodes.length === 0) return [ `${title}: none` ];
   const items = nodes.map(node => [ {
    kind: "code",
    text: node
   } ]);
   return [ `${title} (${count(nodes)}): `, {
    kind: "enumeration",
    items: items,
    excerpt: taxonomy_nameExcerpt
   } ];
  }
  function composeNodes({candidate: candidate}, baseline, ndcgK) {
   const nodes = compareNodes(candidate, baseline, ndcgK).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
   const [lost, gained] = [ nodes.filter(({delta: delta}) => delta < 0), nodes.filter(({delta: delta}) => delta > 0) ];
   const same = nodes.filter(({delta: delta}) => delta === 0);
   const columns = composeColumns(String(ndcgK));
   const listRows = (title, shown, most) => shown.length === 0 ? [] : [ {
    kind: "paragraph",
    content: [ {
     kind: "strong",
     text: title
    } ]
   }, {
    kind: "table",
    columns: columns,
    rows: shown.map(taxonomy_composeRow),
    excerpt: {
     most: most,
     others: others
    }
   } ];
   const gainedTitle = [ ...gained.length > 0 ? [ `Gained (${count(gained)})` ] : [], ...same.length > 0 ? [ `The same (${count(same)})` ] : [] ].join(" \u00b7 ");
   return [ ...taxonomy_composeChart(lost, gained, ndcgK), ...listRows(`Lost (${count(lost)})`, lost, taxonomy_mostNodes), ...listRows(gainedTitle, [ ...gained, ...same ], Math.min(taxonomy_mostNodes, gained.length || taxonomy_mostNodes)) ];
  }
  function taxonomy_composeChart(lost, gained, ndcgK) {
   const most = [ ...gained.slice(0, taxonomy_mostNodes), ...lost.slice(0, taxonomy_mostNodes).reverse() ];
   if (most.length === 0) return [];
   const series = `NDCG@${ndcgK} delta`;
   const groups = most.map(({node: node, delta: delta}) => ({
    label: node,
    bars: [ {
     series: series,
     value: delta
    } ]
   }));
   const title = "Nodes that changed most";
   return [ {
    kind: "chart",
    chart: {
     kind: "bars",
     title: title,
     unit: "",
     groups: groups,
     isStacked: false
    }
   } ];
  }
  function taxonomy_composeRow({node: node, from: from, to: to, delta: delta, after: after}) {
   return [ [ {
    kind: "code",
    text: node
   } ], [ (0, format.ZV)(from) ], [ (0, format.ZV)(to) ], [ (0, format.CW)(delta) ], [ String(after.sessions_improved) ], [ String(after.sessions_degraded) ] ];
  }
  function count({length: length}) {
   return (0, format.Sm)(length);
  }
  function composeColumns(k) {
   return [ {
    title: "Node",
    align: "left"
   }, {
    title: `NDCG@${k} baseline`,
    align: "right"
   }, {
    title: "candidate",
    align: "right"
   }, {
    title: "delta",
    align: "right"
   }, {
    title: "Improved",
    align: "right"
   }, {
    title: "Degraded",
    align: "right"
   } ];
  }
  const composeWhatWasRun = ({benchmark: benchmark, evidence: evidence, context: context}) => {
   const code = text => ({
    kind: "code",
    text: text
   });
   const items = [ [ "Benchmark ", ...nameRetriever(benchmark.benchmark_name, benchmark.benchmark_id), ...describeDuration(benchmark) ], describeRetriever("Baseline", evidence.baselineName, evidence.baselineId, evidence.baseline?.pipeline_hash), ...evidence.candidates.map(({candidateName: candidateName, candidateId: candidateId, candidate: candidate}) => describeRetriever("Candidate", candidateName, candidateId, candidate?.pipeline_hash)), [ `${(0, 
   format.B4)(benchmark.session_count, "session")}, filter: `, benchmark.session_filter === null ? "none" : code(stringify(benchmark.session_filter)) ], ...context.namespace === undefined ? [] : [ [ "Namespace ", code(context.namespace) ] ], ...context.commit === "" ? [] : [ [ "Commit ", code(context.commit) ] ], ...context.runUrl === undefined ? [] : [ [ {
    kind: "link",
    text: "Log of the job",
    url: context.runUrl
   } ] ] ];
   return {
    title: "What was run",
    collapsed: true,
    blocks: [ {
     kind: "list",
     items: items
    } ]
   };
  };
  function describeRetriever(role, name, id, pipelineHash) {
   const hash = pipelineHash ? [ ", pipeline ", {
    kind: "code",
    text: (0, format.IN)(pipelineHash, 12)
   } ] : [];
   return [ `${role} `, ...nameRetriever(name, id), ...hash ];
  }
  function describeDuration({started_at: startedAt, completed_at: completedAt}) {
   const milliseconds = Date.parse(completedAt ?? "") - Date.parse(startedAt ?? "");
   return milliseconds >= 0 ? [ `, took ${(0, format.a3)(milliseconds)}` ] : [];
  }
  function dropNulls(filter) {
   return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
  }
  function stringify(filter) {
   try {
    return JSON.stringify(dropNulls(filter));
   } catch {
    return "too deep to show";
   }
  }
  const sections = [ composeMissedGates, composeNoticesSection, composeHeldGates, composeConfiguration, composeRanking, composeLatency, composeReplayedSessions, composeTaxonomy, composeFailedSessions, composeEarlierRuns, composeRecommendation, composeWhatWasRun ];
  function composeReport(subject) {
   const {outcome: outcome} = subject.verdict;
   const {headline: headline, remarks: remarks} = composeHeadline(subject.verdict);
   return {
    outcome: outcome,
    title: `${icons[outcome]} Retriever benchmark: ${outcome}`,
    headline: headline,
    lead: composeLead(subject, remarks),
    sections: sections.flatMap(compose => compose(subject) ?? [])
   };
  }
  const [tiny, huge] = [ 1e-4, 1e7 ];
  function chooseFormat(values, unit, isSigned = false) {
   const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
   const suffix = unit === "" ? "" : ` ${unit}`;
   const format = chooseNumberFormat(largest, values.every(Number.isInteger), unit !== "");
   return value => {
    const sign = isSigned && value > 0 ? "+" : "";
    return `${sign}${format(value)}${suffix}`;
   };
  }
  function formatPower(value) {
   return Number(value.toPrecision(3)).toExponential().replaceAll("-", "\u2212").replace("e+", "e");
  }
  function formatScoreDelta(value) {
   if (Math.abs(value) < huge / 1e3) return (0, format.CW)(value);
   return `${value > 0 ? "+" : ""}${formatPower(value)}`;
  }
  function chooseNumberFormat(largest, isWhole, hasUnit) {
   if (largest >= huge || largest > 0 && largest < tiny) {
    return value => value === 0 ? "0" : formatPower(value);
   }
   if (isWhole || largest >= 1e3) return value => (0, format.Sm)(value).replace("-", "\u2212");
   const decimals = hasUnit || largest > 10 ? largest >= 100 ? 1 : 2 : 4;
   return value => (0, format.ZV)(value, decimals);
  }
  const nothing = "(empty)";
  function escapeText(text) {
   return text.replace(/[\\`*_[\]~|#]/g, "\\$&").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }
  function cleanLine(text, most) {
   return (0, format.IN)((0, format.Gv)(text), most) || nothing;
  }
  function cleanLines(text, most) {
   return (0, format.IN)(text.toWellFormed().replace(/\r\n?/g, "\n").replace(format.q4, " "), most);
  }
  function renderCodeSpan(text, most) {
   const line = cleanLine(text, most);
   if (line === nothing) return line;
   const fence = "`".repeat(longestBacktickRun(line) + 1);
   const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
   return `${fence}${padding}${line}${padding}${fence}`;
  }
  function renderCodeBlock(text, most) {
   const content = cleanLines(text, most);
   const fence = "`".repeat(Math.max(3, longestBacktickRun(content) + 1));
   return `${fence}text\n${content}\n${fence}`;
  }
  function renderTableCell(markdown) {
   return markdown.replace(/\\*\|/g, match => {
    if (match === "\\|") return match;
    return match === "|" ? "\\|" : `${match.slice(0, -1)}\u2223`;
   });
  }
  function normalizeUrl(url) {
   if (!URL.canParse(url)) return undefined;
   const {protocol: protocol, href: href} = new URL(url);
   if (protocol !== "http:" && protocol !== "https:") return undefined;
   return href.replace(/[()<>`|\\"']/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  }
  function longestBacktickRun(text) {
   return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
  }
  const widths = [ [ /^[iljtfrI.,:;'|!()[\] /-]$/, 5 ], [ /^[mwMW@%\u2026]$/, 12.4 ], [ /^[a-z0-9]$/, 7.7 ], [ /^[\u0020-\u10ff\u2010-\u2027\u2212]$/, 10.1 ] ];
  const squareWidth = 16.5;
  const ellipsis = "\u2026";
  function measureText(text) {
   return [ ...text ].reduce((sum, character) => sum + measureCharacter(character), 0);
  }
  function fitText(text, room) {
   const characters = [ ...cleanLine(text, 120) ];
   const ends = [];
   let end = 0;
   for (const character of characters) {
    end += measureCharacter(character);
    ends.push(end);
   }
   if (end <= room) return characters.join("");
   const most = room - measureCharacter(ellipsis);
   const kept = ends.findIndex(at => at > most);
   return `${characters.slice(0, kept).join("").trimEnd()}${ellipsis}`;
  }
  function measureCharacter(character) {
   return widths.find(([pattern]) => pattern.test(character))?.[1] ?? squareWidth;
  }
  function drawElement(name, attributes, content) {
   const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${showAttribute(value)}"`);
   const start = `<${name}${list.join("")}`;
   return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`;
  }
  function drawText(text, x, y, {anchor: anchor, look: look} = {}) {
   const attributes = {
    x: x,
    y: y,
    ...anchor === undefined ? {} : {
     "text-anchor": anchor
    },
    ...look === undefined ? {} : {
     class: look
    }
   };
   return drawElement("text", attributes, (0, format.ZD)(text));
  }
  function drawCentredText(text, at, y, width, look) {
   const half = measureText(text) / 2;
   const x = Math.min(Math.max(at, half), width - half);
   return drawText(text, x, y, {
    anchor: "middle",
    ...look === undefined ? {} : {
     look: look
    }
   });
  }
  function drawLine(x1, y1, x2, y2, look) {
   return drawElement("line", {
    x1: x1,
    y1: y1,
    x2: x2,
    y2: y2,
    class: look
   });
  }
  function drawGroup(title, look, content) {
   return drawElement("g", {
    class: look
   }, `${drawElement("title", {}, (0, format.ZD)(title))}${content}`);
  }
  function showAttribute(value) {
   return typeof value === "number" ? String(Math.round(value * 10) / 10) : (0, format.ZD)(value);
  }
  const canvases = [ {
   width: 720,
   name: "wide"
  }, {
   width: 340,
   name: "narrow"
  } ];
  function drawCanvas({width: width, name: name}, height, content) {
   const attributes = {
    class: name,
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    "aria-hidden": "true"
   };
   return drawElement("svg", attributes, content.join("\n"));
  }
  const outcomeMarks = {
   pass: {
    shape: "circle",
    isHollow: false,
    color: "good"
   },
   fail: {
    shape: "diamond",
    isHollow: false,
    color: "bad"
   },
   inconclusive: {
    shape: "square",
    isHollow: true,
    color: "open"
   }
  };
  const seriesMarks = [ false, true ].flatMap((isHollow, round) => [ "circle", "square", "diamond", "triangle" ].map((shape, index) => ({
   shape: shape,
   isHollow: isHollow,
   color: `s${round * 4 + index}`
  })));
  const markReach = 5;
  const corners = {
   square: [ [ -4, -4 ], [ 4, -4 ], [ 4, 4 ], [ -4, 4 ] ],
   diamond: [ [ 0, -5 ], [ 5, 0 ], [ 0, 5 ], [ -5, 0 ] ],
   triangle: [ [ 0, -5 ], [ 5, 4 ], [ -5, 4 ] ]
  };
  function chooseMark(index) {
   return seriesMarks[index % seriesMarks.length] ?? outcomeMarks.pass;
  }
  function drawMark({shape: shape, isHollow: isHollow}, x, y) {
   const look = isHollow ? "hollow" : "mark";
   if (shape === "circle") return drawElement("circle", {
    class: look,
    cx: x,
    cy: y,
    r: 4.5
   });
   const points = corners[shape].map(([right, down]) => `${roundTenth(x + right)},${roundTenth(y + down)}`);
   return drawElement("polygon", {
    class: look,
    points: points.join(" ")
   });
  }
  function roundTenth(value) {
   return Math.round(value * 10) / 10;
  }
  const lineHeight = 20;
  const swatchRoom = 18;
  const gap = 22;
  const longestLabel = 260;
  function drawLegend(entries, width) {
   let [x, y] = [ 0, 0 ];
   const drawn = entries.map(({mark: mark, label: label}) => {
    const text = fitText(label, Math.min(longestLabel, width - swatchRoom));
    const needed = swatchRoom + measureText(text);
    if (x > 0 && x + needed > width) [x, y] = [ 0, y + lineHeight ];
    const swatch = mark.shape === "bar" ? drawElement("rect", {
     class: "mark",
     x: x + 1,
     y: y + 3,
     width: 11,
     height: 11,
     rx: 2
    }) : drawMark(mark, x + markReach + 1, y + 8);
    const content = `${drawElement("g", {
     class: mark.color
    }, swatch)}${drawText(text, x + swatchRoom, y + 12)}`;
    x += needed + gap;
    return content;
   });
   return {
    content: drawn.join(""),
    height: entries.length === 0 ? 0 : y + lineHeight + 6
   };
  }
  const largest = 1e15;
  const leastShare = 1e-9;
  const [scale_lineHeight, tickGap] = [ 18, 12 ];
  function createScale(values, {from: from, to: to, steps: steps, margin: margin, isUpright: isUpright = false, isSigned: isSigned = false}) {
   const ends = findEnds(values);
   const room = (ends[1] - ends[0]) * margin;
   const [least, most] = [ ends[0] - room, ends[1] + room ];
   const place = value => from + (clamp(tame(value), least, most) - least) / (most - least) * (to - from);
   const step = chooseStep((most - least) / steps);
   const ticks = listTicks([ least, most ], step, isSigned, place);
   const needed = isUpright ? scale_lineHeight : Math.max(0, ...ticks.map(({text: text}) => measureText(text))) + tickGap;
   const distance = Math.abs(place(least + step) - place(least));
   const stride = Math.max(1, Math.ceil(needed / Math.max(distance, 1)));
   return {
    place: place,
    ticks: ticks.filter(({index: index}) => index % stride === 0)
   };
  }
  function listTicks([least, most], step, isSigned, place) {
   const [first, last] = [ Math.ceil(least / step - leastShare), Math.floor(most / step + leastShare) ];
   const format = chooseTickFormat(step, Math.max(Math.abs(least), Math.abs(most)), isSigned);
   return Array.from({
    length: Math.max(0, last - first + 1)
   }, (_, index) => {
    const value = (first + index) * step;
    return {
     index: first + index,
     at: place(value),
     text: format(value)
    };
   });
  }
  function tame(value) {
   return Number.isNaN(value) ? 0 : clamp(value, -largest, largest);
  }
  function clamp(value, least, most) {
   return Math.min(Math.max(value, least), most);
  }
  function findEnds(values) {
   const tamed = values.length === 0 ? [ 0 ] : values.map(tame);
   const least = tamed.reduce((a, b) => Math.min(a, b));
   const most = tamed.reduce((a, b) => Math.max(a, b));
   const size = Math.max(Math.abs(least), Math.abs(most));
   if (size < 1 / largest) return [ 0, 1 ];
   if (most - least > leastShare * size) return [ least, most ];
   return [ least - size / 10, most + size / 10 ];
  }
  function chooseStep(size) {
   const power = 10 ** Math.floor(Math.log10(size));
   return ([ 1, 2, 5 ].find(factor => factor * power >= size * (1 - leastShare)) ?? 10) * power;
  }
  function chooseTickFormat(step, most, isSigned) {
   const decimals = Math.max(0, Math.ceil(-Math.log10(step) - leastShare));
   const isPlain = decimals <= 6 && most < 1e6;
   return value => {
    const text = isPlain || value === 0 ? (0, format.ZV)(value, value === 0 ? 0 : decimals) : formatPower(value);
    return isSigned && value > 0 ? `+${text}` : text;
   };
  }
  const namedColors = new Map([ [ "improved", "good" ], [ "degraded", "bad" ], [ "neutral", "s0" ] ]);
  const labelRooms = {
   wide: 176,
   narrow: 0
  };
  const labelHeights = {
   wide: 0,
   narrow: 19
  };
  const barGap = 2;
  const groupGap = 10;
  const numberGap = 6;
  function drawBars({groups: groups, unit: unit, isStacked: isStacked}, canvas) {
   const series = listSeries(groups);
   const format = chooseBarFormat(groups, unit);
   const isAlone = series.length <= 1;
   const setting = {
    canvas: canvas,
    scale: createBarScale(groups, isStacked, format, canvas),
    format: format,
    chooseColor: (name, value) => isAlone ? value < 0 ? "down" : "up" : namedColors.get(name) ?? `s${series.indexOf(name) % 8}`,
    isStacked: isStacked,
    barHeight: isStacked ? 22 : isAlone ? 16 : 14
   };
   const legend = drawLegend(isAlone ? [] : series.map(label => ({
    mark: {
     shape: "bar",
     color: setting.chooseColor(label, 0)
    },
    label: label
   })), canvas.width);
   let y = legend.height + groupGap / 2;
   const drawn = groups.map(group => {
    const content = drawBarGroup(group, y, setting);
    y += measureGroup(group, setting) + groupGap;
    return content;
   });
   return drawCanvas(canvas, y, [ legend.content, ...drawn ]);
  }
  function describeGroup({label: label, bars: bars}, format) {
   const amounts = bars.map(({series: series, value: value}) => `${fitText(series, 200)} ${format(value)}`);
   return `${fitText(label, 300)}: ${amounts.join(", ")}`;
  }
  function chooseBarFormat(groups, unit) {
   const values = groups.flatMap(({bars: bars}) => bars.map(({value: value}) => value));
   const isSigned = listSeries(groups).length <= 1 && values.some(value => value < 0);
   return chooseFormat(values, unit, isSigned);
  }
  function listSeries(groups) {
   return [ ...new Set(groups.flatMap(({bars: bars}) => bars.map(({series: series}) => series))) ];
  }
  function createBarScale(groups, isStacked, format, {width: width, name: name}) {
   const values = groups.flatMap(({bars: bars}) => isStacked ? [ sumBars(bars) ] : bars.map(({value: value}) => tame(value)));
   const widest = Math.max(0, ...values.map(value => measureText(format(value)))) + numberGap;
   const room = Math.min(widest, width / 4);
   const left = values.some(value => value < 0) ? room : 1;
   return createScale([ 0, ...values ], {
    from: labelRooms[name] + left,
    to: width - room,
    steps: 5,
    margin: 0
   });
  }
  function sumBars(bars) {
   return bars.reduce((sum, {value: value}) => sum + Math.max(0, tame(value)), 0);
  }
  function measureGroup({bars: bars}, {canvas: canvas, isStacked: isStacked, barHeight: barHeight}) {
   const count = isStacked ? 1 : bars.length;
   return labelHeights[canvas.name] + Math.max(1, count) * (barHeight + barGap) - barGap;
  }
  function drawBarGroup(group, top, setting) {
   const {canvas: canvas, isStacked: isStacked, barHeight: barHeight} = setting;
   const labelRoom = labelRooms[canvas.name];
   const labelHeight = labelHeights[canvas.name];
   const middle = top + measureGroup(group, setting) / 2;
   const label = drawText(fitText(group.label, labelRoom === 0 ? canvas.width : labelRoom - 12), 0, labelHeight === 0 ? middle + 4 : top + 13);
   const barsTop = top + labelHeight;
   const bars = isStacked ? [ drawStack(group, barsTop, setting) ] : group.bars.map(({series: series, value: value}, index) => drawBar(group.label, series, value, barsTop + index * (barHeight + barGap), setting));
   const reach = labelHeight === 0 ? groupGap / 2 : 1;
   const [zero, bottom] = [ setting.scale.place(0), top + measureGroup(group, setting) ];
   return [ label, ...bars, drawLine(zero, barsTop - reach, zero, bottom + reach, "zero") ].join("");
  }
  function drawBar(label, series, value, y, setting) {
   const {scale: scale, format: format, chooseColor: chooseColor, barHeight: barHeight} = setting;
   const [start, end] = [ scale.place(0), scale.place(value) ];
   const isBelow = end < start;
   const number = drawText(format(value), end + (isBelow ? -numberGap : numberGap), y + barHeight / 2 + 4, isBelow ? {
    anchor: "end"
   } : {});
   const bar = drawElement("rect", {
    class: "mark",
    x: Math.min(start, end),
    y: y,
    width: Math.abs(end - start),
    height: barHeight
   });
   return drawGroup(describeBar(label, series, format(value)), chooseColor(series, value), `${bar}${number}`);
  }
  function drawStack({label: label, bars: bars}, y, setting) {
   const {scale: scale, format: format, chooseColor: chooseColor, barHeight: barHeight} = setting;
   let sum = 0;
   const pieces = bars.map(({series: series, value: value}) => {
    const start = scale.place(sum);
    sum += Math.max(0, tame(value));
    const width = scale.place(sum) - start;
    const text = format(value);
    const piece = drawElement("rect", {
     class: "piece",
     x: start,
     y: y,
     width: width,
     height: barHeight
    });
    const number = measureText(text) + 8 <= width ? drawText(text, start + width / 2, y + barHeight / 2 + 4, {
     anchor: "middle",
     look: "within"
    }) : "";
    return drawGroup(describeBar(label, series, text), chooseColor(series, value), `${piece}${number}`);
   });
   const total = drawText(format(sum), scale.place(sum) + numberGap, y + barHeight / 2 + 4);
   return `${pieces.join("")}${total}`;
  }
  function describeBar(label, series, amount) {
   return `${fitText(label, 300)}, ${fitText(series, 200)}: ${amount}`;
  }
  const mostDrawn = {
   forestRows: 40,
   bounds: 4,
   lines: 8,
   points: 60,
   groups: 24,
   series: 8
  };
  const mostBarsOfGroup = 2 * mostDrawn.series;
  function capChart(chart) {
   switch (chart.kind) {
   case "forest":
    return capForest(chart);

   case "lines":
    return capLines(chart);

   case "bars":
    return capBars(chart);
   }
  }
  function capForest(chart) {
   const {rows: rows, bounds: bounds} = chart;
   return {
    chart: {
     ...chart,
     rows: rows.slice(0, mostDrawn.forestRows),
     bounds: bounds.slice(0, mostDrawn.bounds)
    },
    note: describeFirst(rows.length, mostDrawn.forestRows, "row")
   };
  }
  function capLines(chart) {
   const series = chart.series.slice(0, mostDrawn.lines).map(one => ({
    ...one,
    points: one.points.slice(0, mostDrawn.points)
   }));
   const points = Math.max(0, ...chart.series.map(one => one.points.length));
   const notes = [ describeFirst(chart.series.length, mostDrawn.lines, "line"), describeFirst(points, mostDrawn.points, "value") ];
   return {
    chart: {
     ...chart,
     series: series
    },
    note: joinNotes(notes)
   };
  }
  function capBars(chart) {
   const {groups: groups, isStacked: isStacked} = chart;
   const series = listSeries(groups);
   const isSingle = series.length <= 1 && !isStacked;
   const kept = isSingle ? pickLargest(groups) : groups.slice(0, mostDrawn.groups);
   const notes = [ isSingle ? describeCut(groups.length, mostDrawn.groups, "largest") : describeFirst(groups.length, mostDrawn.groups, "group"), isStacked ? "" : describeFirst(series.length, mostDrawn.series, "kind") ];
   const fitting = kept.map(group => ({
    ...group,
    bars: capSeries(group.bars, series, isStacked)
   }));
   return {
    chart: {
     ...chart,
     groups: fitting
    },
    note: joinNotes(notes)
   };
  }
  function pickLargest(groups) {
   if (groups.length <= mostDrawn.groups) return groups;
   const measure = group => Math.abs(tame(group.bars[0]?.value ?? 0));
   const largest = new Set(groups.toSorted((a, b) => measure(b) - measure(a)).slice(0, mostDrawn.groups));
   return groups.filter(group => largest.has(group));
  }
  function capSeries(bars, series, isStacked) {
   const own = bars.slice(0, mostBarsOfGroup);
   if (series.length <= mostDrawn.series) return own;
   const first = new Set(series.slice(0, isStacked ? mostDrawn.series - 1 : mostDrawn.series));
   const kept = own.filter(bar => first.has(bar.series));
   if (!isStacked) return kept;
   const others = bars.filter(bar => !first.has(bar.series));
   const value = others.reduce((sum, bar) => sum + tame(bar.value), 0);
   return [ ...kept, {
    series: `${series.length - first.size} others`,
    value: value
   } ];
  }
  function joinNotes(notes) {
   return notes.filter(note => note !== "").join(" ");
  }
  function describeFirst(count, most, noun) {
   return count <= most ? "" : describeCut(count, most, "first", noun);
  }
  function describeCut(count, most, which, noun = "") {
   if (count <= most) return "";
   const of = noun === "" ? (0, format.Sm)(count) : (0, format.B4)(count, noun);
   return `Drawn are the ${which} ${most} of ${of}.`;
  }
  const layouts = {
   wide: {
    labelRoom: 176,
    axis: [ 192, 496 ],
    rowHeight: 28,
    textY: 18,
    markY: 14,
    hasInterval: true
   },
   narrow: {
    labelRoom: 250,
    axis: [ 14, 326 ],
    rowHeight: 44,
    textY: 16,
    markY: 30,
    hasInterval: false
   }
  };
  const boundHeight = 18;
  const axisHeight = 22;
  function drawForest({rows: rows, bounds: bounds}, canvas) {
   const layout = layouts[canvas.name];
   const [from, to] = layout.axis;
   const values = rows.flatMap(({value: value, interval: interval}) => [ value, ...interval ?? [] ]);
   const scale = createScale([ 0, ...values, ...bounds.map(({value: value}) => value) ], {
    from: from,
    to: to,
    steps: 7,
    margin: .04,
    isSigned: true
   });
   const outcomes = [ "pass", "fail", "inconclusive" ].filter(outcome => rows.some(row => row.outcome === outcome));
   const legend = drawLegend(outcomes.map(outcome => ({
    mark: outcomeMarks[outcome],
    label: outcome
   })), canvas.width);
   const top = legend.height + bounds.length * boundHeight + 4;
   const bottom = top + rows.length * layout.rowHeight;
   return drawCanvas(canvas, bottom + axisHeight, [ legend.content, drawAxis(scale, top, bottom, canvas.width), ...bounds.map((bound, index) => drawBound(bound, scale, legend.height + index * boundHeight, bottom, canvas.width)), ...rows.map((row, index) => drawRow(row, scale, top + index * layout.rowHeight, canvas, layout)) ]);
  }
  function describeForestRow({label: label, value: value, interval: interval, outcome: outcome}) {
   return `${fitText(label, 300)}: ${formatScoreDelta(value)}${describeInterval(interval)}, ${outcome}`;
  }
  function drawAxis({ticks: ticks, place: place}, top, bottom, width) {
   const grid = ticks.map(({at: at, text: text}) => {
    const line = drawLine(at, top, at, bottom, "grid");
    return `${line}${drawCentredText(text, at, bottom + 16, width, "soft")}`;
   });
   return [ ...grid, drawLine(place(0), top, place(0), bottom, "zero") ].join("");
  }
  function drawBound({value: value, label: label}, {place: place}, top, bottom, width) {
   const at = place(value);
   const text = fitText(label, width - 8);
   return `${drawLine(at, top + boundHeight - 2, at, bottom, "bound")}${drawCentredText(text, at, top + 11, width)}`;
  }
  function drawRow(row, {place: place}, top, {width: width}, layout) {
   const {label: label, value: value, interval: interval, outcome: outcome} = row;
   const mark = outcomeMarks[outcome];
   const y = top + layout.markY;
   const [low, high] = [ place(interval?.[0] ?? value), place(interval?.[1] ?? value) ];
   const whisker = [ drawLine(low, y, high, y, "stroke"), drawLine(low, y - 4, low, y + 4, "stroke"), drawLine(high, y - 4, high, y + 4, "stroke") ];
   const number = `${formatScoreDelta(value)}${layout.hasInterval ? describeInterval(interval) : ""}`;
   const content = [ drawText(fitText(label, layout.labelRoom), 0, top + layout.textY), ...interval === undefined ? [] : whisker, drawMark(mark, place(value), y), drawText(number, width, top + layout.textY, {
    anchor: "end"
   }) ];
   return drawGroup(describeForestRow(row), mark.color, content.join(""));
  }
  function describeInterval(interval) {
   return interval === undefined ? "" : ` (${formatScoreDelta(interval[0])} to ${formatScoreDelta(interval[1])})`;
  }
  const plotHeights = {
   wide: 220,
   narrow: 190
  };
  const titleHeight = 22;
  const lines_axisHeight = 42;
  const endRoom = 14;
  function drawLines({series: series, xTitle: xTitle, yTitle: yTitle}, canvas) {
   const {width: width, name: name} = canvas;
   const legend = drawLegend(series.map(({label: label}, index) => ({
    mark: chooseMark(index),
    label: label
   })), width);
   const top = legend.height + titleHeight;
   const bottom = top + plotHeights[name];
   const y = createScale(series.flatMap(({points: points}) => points.map(([, value]) => value)), {
    from: bottom,
    to: top,
    steps: 6,
    margin: .06,
    isUpright: true
   });
   const left = Math.max(20, ...y.ticks.map(({text: text}) => measureText(text))) + 8;
   const xs = listXs(series);
   const placeX = x => {
    const [from, to] = [ left + endRoom, width - endRoom ];
    return xs.length < 2 ? (from + to) / 2 : from + xs.indexOf(x) / (xs.length - 1) * (to - from);
   };
   return drawCanvas(canvas, bottom + lines_axisHeight, [ legend.content, drawText(fitText(yTitle, width), 0, legend.height + 10, {
    look: "soft"
   }), drawGrid(y, left, width), drawXAxis(xs, placeX, bottom, width), drawText(fitText(xTitle, width - left), (left + width) / 2, bottom + 36, {
    anchor: "middle",
    look: "soft"
   }), ...series.map((one, index) => drawSeries(one, index, placeX, y)) ]);
  }
  function describeSeries({label: label, points: points}, xTitle) {
   const format = chooseFormat(points.map(([, y]) => y), "");
   const [first, last] = [ points[0], points.at(-1) ];
   const name = fitText(label, 300);
   if (first === undefined || last === undefined) return `${name}: no values`;
   const start = `${name}: ${format(first[1])} at ${xTitle} ${first[0]}`;
   return points.length === 1 ? start : `${start} to ${format(last[1])} at ${last[0]}`;
  }
  function listXs(series) {
   return [ ...new Set(series.flatMap(({points: points}) => points.map(([x]) => x))) ].sort((a, b) => a - b);
  }
  function drawGrid({ticks: ticks}, left, width) {
   const lines = ticks.map(({at: at, text: text}) => {
    const label = drawText(text, left - 6, at + 4, {
     anchor: "end",
     look: "soft"
    });
    return `${drawLine(left, at, width, at, text === "0" ? "zero" : "grid")}${label}`;
   });
   return lines.join("");
  }
  function drawXAxis(xs, place, bottom, width) {
   const texts = xs.map(x => chooseFormat([ x ], "")(x));
   const room = Math.max(0, ...texts.map(measureText)) + 8;
   const distance = place(xs[1] ?? 0) - place(xs[0] ?? 0);
   const stride = xs.length < 2 ? 1 : Math.ceil(room / distance);
   return xs.map((x, index) => index % stride === 0 ? drawCentredText(texts[index] ?? "", place(x), bottom + 18, width, "soft") : "").join("");
  }
  function drawSeries({label: label, points: points}, index, placeX, y) {
   const mark = chooseMark(index);
   const places = points.map(([x, value]) => [ placeX(x), y.place(value) ]);
   const path = places.map(([x, at]) => `${x.toFixed(1)},${at.toFixed(1)}`).join(" ");
   const format = chooseFormat(points.map(([, value]) => value), "");
   const line = drawElement("polyline", {
    class: mark.isHollow ? "stroke dashed" : "stroke",
    points: path
   });
   const marks = points.map(([x, value]) => drawGroup(`${fitText(label, 300)}, ${x}: ${format(value)}`, "point", drawMark(mark, placeX(x), y.place(value))));
   return drawElement("g", {
    class: mark.color
   }, `${places.length > 1 ? line : ""}${marks.join("")}`);
  }
  const mostTold = 12;
  function renderFigure(whole) {
   const {chart: chart, note: note} = capChart(whole);
   const caption = `<strong>${(0, format.ZD)(chart.title)}</strong>${note === "" ? "" : ` ${(0, 
   format.ZD)(note)}`}`;
   const drawings = countMarks(chart) === 0 ? [] : canvases.map(canvas => drawChart(chart, canvas));
   return [ `<figure>\n<figcaption>${caption}</figcaption>`, `<div class="plot" role="img" aria-label="${(0, 
   format.ZD)(describeChart(chart))}">`, ...drawings, "</div>\n</figure>" ].join("\n");
  }
  function describeChart(chart) {
   const rows = listRows(chart);
   const told = rows.slice(0, mostTold).join("; ");
   const left = rows.length - mostTold;
   const others = left > 0 ? `; and ${left} more` : "";
   return rows.length === 0 ? `${chart.title}: nothing to show.` : `${chart.title}. ${told}${others}.`;
  }
  function drawChart(chart, canvas) {
   switch (chart.kind) {
   case "forest":
    return drawForest(chart, canvas);

   case "lines":
    return drawLines(chart, canvas);

   case "bars":
    return drawBars(chart, canvas);
   }
  }
  function listRows(chart) {
   switch (chart.kind) {
   case "forest":
    return chart.rows.map(describeForestRow);

   case "lines":
    return chart.series.map(series => describeSeries(series, chart.xTitle));

   case "bars":
    {
     const format = chooseBarFormat(chart.groups, chart.unit);
     return chart.groups.map(group => describeGroup(group, format));
    }
   }
  }
  function countMarks(chart) {
   switch (chart.kind) {
   case "forest":
    return chart.rows.length;

   case "lines":
    return chart.series.length;

   case "bars":
    return chart.groups.length;
   }
  }
  const wholeDetail = {
   rows: Number.POSITIVE_INFINITY,
   inlineText: 300,
   blockText: 4e3
  };
  function pickFirst(items, excerpt, {rows: rows}) {
   const most = Math.min(rows, excerpt?.most ?? rows);
   return items.length <= most ? {
    shown: items,
    left: 0
   } : {
    shown: items.slice(0, most),
    left: items.length - most
   };
  }
  function countOthers(left, others) {
   const noun = left === 1 || others === "" ? "" : ` ${others}`;
   return `and ${(0, format.Sm)(left)} more${noun}`;
  }
  function renderHtmlLine(content) {
   return content.map(renderHtmlInline).join("");
  }
  function readLine(content, most) {
   const texts = content.map(inline => {
    if (typeof inline === "string") return inline;
    return inline.kind === "enumeration" ? "" : inline.text;
   });
   return cleanLine(texts.join(""), most);
  }
  function renderHtmlInline(inline) {
   if (typeof inline === "string") return (0, format.ZD)(inline);
   switch (inline.kind) {
   case "code":
    return `<code>${(0, format.ZD)(cleanLine(inline.text, wholeDetail.inlineText))}</code>`;

   case "strong":
    return `<strong>${(0, format.ZD)(inline.text)}</strong>`;

   case "link":
    return renderHtmlLink(inline.text, normalizeUrl(inline.url));

   case "enumeration":
    return inline.items.map(renderHtmlLine).join(", ");
   }
  }
  function renderHtmlLink(text, url) {
   return url === undefined ? (0, format.ZD)(text) : `<a href="${(0, format.ZD)(url)}">${(0, 
   format.ZD)(text)}</a>`;
  }
  const longTable = 15;
  function renderHtmlTable({columns: columns, rows: rows}, label) {
   const head = columns.map(column => `<th scope="col"${styleCell(column)}>${(0, format.ZD)(column.title)}</th>`);
   const body = rows.map(row => {
    const cells = row.map((cell, index) => renderCell(cell, columns[index], index === 0));
    return `<tr>${cells.join("")}</tr>`;
   });
   const look = rows.length > longTable ? "table long" : "table";
   const name = (0, format.ZD)(label);
   return [ `<div class="${look}" role="group" aria-label="${name}" tabindex="0"><table aria-label="${name}">`, `<thead><tr>${head.join("")}</tr></thead>`, `<tbody>\n${body.join("\n")}\n</tbody>`, "</table></div>" ].join("\n");
  }
  function renderCell(content, column, isFirst) {
   const line = renderHtmlLine(content);
   return isFirst && column?.align !== "right" ? `<th scope="row">${line}</th>` : `<td${styleCell(column)}>${line}</td>`;
  }
  function styleCell(column) {
   return column?.align === "right" ? ' class="number"' : "";
  }
  const longestName = 80;
  function* renderHtmlSection({title: title, collapsed: collapsed, blocks: blocks}, id) {
   const heading = `<h2>${(0, format.ZD)(title)}</h2>`;
   yield collapsed ? `<details class="card">\n<summary>${heading}</summary>\n<div class="content" id="${id}">\n` : `<section class="card" id="${id}">\n${heading}\n`;
   yield* renderHtmlBlocks(blocks, {
    title: title,
    subheading: "h3"
   });
   yield collapsed ? "</div>\n</details>\n" : "</section>\n";
  }
  function* renderHtmlBlocks(blocks, place) {
   let label = place.title;
   for (const block of blocks) {
    if (block.kind === "subheading") label = `${place.title}: ${readLine(block.content, longestName)}`;
    if (block.kind === "parts") for (const part of block.parts) yield* renderHtmlBlocks(part, place); else yield `${renderHtmlBlock(block, label, place)}\n`;
   }
  }
  function renderHtmlBlock(block, label, {subheading: subheading}) {
   switch (block.kind) {
   case "subheading":
    return `<${subheading}>${renderHtmlLine(block.content)}</${subheading}>`;

   case "paragraph":
    return `<p>${renderHtmlLine(block.content)}</p>`;

   case "list":
    return `<ul>\n${block.items.map(item => `<li>${renderHtmlLine(item)}</li>`).join("\n")}\n</ul>`;

   case "table":
    return renderHtmlTable(block, label);

   case "chart":
    return renderFigure(block.chart);

   case "preformatted":
    return `<pre>\n${(0, format.ZD)(cleanLines(block.text, wholeDetail.blockText))}</pre>`;
   }
  }
  const script = `\n(() => {\n  'use strict';\n  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });\n  const make = (name, properties, ...children) => {\n    const element = Object.assign(document.createElement(name), properties);\n    element.append(...children);\n    return element;\n  };\n\n  // "\u22121,234.5" is a number, "< 0.001" too, "\u2013" is none.\n  const readNumber = (text) => {\n    const plain = text.replace(/[,\\s]/g, '').replace(/\u2212/g, '-');\n    const found = /[+-]?(\u221e|\\d+(\\.\\d+)?(e[+-]?\\d+)?)/i.exec(plain);\n    return found ? Number(found[0].replace('\u221e', 'Infinity')) : NaN;\n  };\n\n  // What has no number comes last, in both directions.\n  const compareNumbers = (a, b, sign) =>\n    Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : (a === b ? 0 : a < b ? -sign : sign);\n\n  const enhance = (holder) => {\n    const table = holder.querySelector('table');\n    const body = table.tBodies[0];\n    const rows = [...body.rows];\n    const headers = [...table.tHead.rows[0].cells];\n    const total = rows.length.toLocaleString('en');\n    const count = make('span', { className: 'count', textContent: total + ' rows' });\n    count.setAttribute('aria-live', 'polite');\n    const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false });\n    holder.before(make('div', { className: 'controls' }, make('label', {}, 'Filter rows ', input), count));\n\n    input.addEventListener('input', () => {\n      const wanted = input.value.trim().toLowerCase();\n      let shown = 0;\n      for (const row of rows) {\n        row.hidden = !row.textContent.toLowerCase().includes(wanted);\n        if (!row.hidden) shown += 1;\n      }\n      count.textContent = wanted === '' ? total + ' rows' : shown.toLocaleString('en') + ' of ' + total + ' rows';\n    });\n\n    const show = (ordered) => {\n      const fragment = document.createDocumentFragment();\n      for (const row of ordered) fragment.append(row);\n      body.append(fragment);\n    };\n\n    const sort = (header, column) => {\n      const isNumber = header.classList.contains('number');\n      const turns = isNumber ? ['descending', 'ascending'] : ['ascending', 'descending'];\n      const turn = turns[turns.indexOf(header.getAttribute('aria-sort')) + 1];\n      for (const other of headers) other.removeAttribute('aria-sort');\n      if (turn === undefined) return show(rows);\n      header.setAttribute('aria-sort', turn);\n      const sign = turn === 'ascending' ? 1 : -1;\n      const keyed = rows.map((row) => {\n        const text = row.cells[column].textContent;\n        return { row, key: isNumber ? readNumber(text) : text };\n      });\n      keyed.sort((a, b) => isNumber ? compareNumbers(a.key, b.key, sign) : sign * compare(a.key, b.key));\n      show(keyed.map(({ row }) => row));\n    };\n\n    headers.forEach((header, column) => {\n      const button = make('button', { type: 'button' }, ...header.childNodes);\n      button.addEventListener('click', () => sort(header, column));\n      header.append(button);\n    });\n  };\n\n  document.querySelectorAll('.long').forEach(enhance);\n\n  const opened = [];\n  addEventListener('beforeprint', () => {\n    for (const details of document.querySelectorAll('details:not([open])')) {\n      details.open = true;\n      opened.push(details);\n    }\n  });\n  addEventListener('afterprint', () => {\n    for (const details of opened.splice(0)) details.open = false;\n  });\n})();\n`;
  var external_node_crypto_ = __webpack_require__(77598);
  const colors = `\n:root {\n  color-scheme: light dark;\n  --text: #1c2128; --soft: #57606a; --line: #d9dfe5; --page: #f5f7f9; --card: #ffffff; --block: #eef1f4; --shade: #d3dae1;\n  --link: #0757b5;\n  --good: #177035; --bad: #c11f2b; --open: #8a5a00;\n  --good-tint: #e9f6ed; --bad-tint: #fdeff0; --open-tint: #fcf5e3;\n  --s0: #57606a; --s1: #0a62c9; --s2: #a8480b; --s3: #7540c8; --s4: #177035; --s5: #b02a7d; --s6: #0b6d79; --s7: #7a5a00;\n}\n@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --text: #e4e8ec; --soft: #9fabb7; --line: #333b45; --page: #0e1217; --card: #161b22; --block: #222a33; --shade: #3f4955;\n    --link: #74b6ff;\n    --good: #53c56c; --bad: #ff8079; --open: #e0b13e;\n    --good-tint: #11251a; --bad-tint: #2b1719; --open-tint: #282010;\n    --s0: #9fabb7; --s1: #6cb2ff; --s2: #f2a05c; --s3: #c4a4ff; --s4: #53c56c; --s5: #ff8fc6; --s6: #4fcddb; --s7: #e0c25a;\n  }\n}\nbody { --outcome: var(--soft); --tint: var(--card); }\n.pass { --outcome: var(--good); --tint: var(--good-tint); }\n.fail { --outcome: var(--bad); --tint: var(--bad-tint); }\n.inconclusive { --outcome: var(--open); --tint: var(--open-tint); }\n`;
  const page = `\n* { box-sizing: border-box; }\nbody {\n  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem;\n  color: var(--text); background: var(--page);\n  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;\n  overflow-wrap: anywhere;\n}\nheader, .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; margin: 0 0 1rem; }\nheader {\n  background: var(--tint); border-left: .4rem solid var(--outcome);\n  padding: 1.3rem 1.5rem; margin-bottom: 1.25rem;\n}\nh1 { font-size: 1.45rem; line-height: 1.35; margin: 0 0 .5rem; font-weight: 650; text-wrap: pretty; }\nh2 { font-size: 1.15rem; line-height: 1.35; margin: 0; font-weight: 650; }\nh3 { font-size: 1rem; margin: 1.6rem 0 .5rem; }\nsection > figure:first-child, .content > :first-child { margin-top: 0; }\nheader > :last-child, .content > :last-child, section > :last-child { margin-bottom: 0; }\np, ul, pre { margin: .6rem 0; }\nul { padding-left: 1.3rem; }\nli { margin: .25rem 0; }\nsection { padding: 1.1rem 1.5rem 1.25rem; }\n.content { padding: 0 1.5rem 1.25rem; }\nsection, .content { scroll-margin-top: 4rem; }\nsummary { cursor: pointer; padding: .9rem 1.5rem; list-style: none; display: flex; gap: .75rem; align-items: center; }\nsummary::-webkit-details-marker { display: none; }\nsummary::before {\n  content: ""; flex: none; width: .5rem; height: .5rem; margin-left: .1rem;\n  border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(-45deg);\n}\n[open] > summary::before { transform: rotate(45deg) translate(-2px, -2px); }\nsummary:hover h2 { color: var(--link); }\na { color: var(--link); }\n:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .3rem; }\nsummary:focus-visible { outline-offset: -4px; border-radius: .75rem; }\ncode, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875em; }\ncode { background: var(--block); border-radius: .3rem; padding: .12em .35em; unicode-bidi: isolate; }\nheader code { background: var(--card); }\npre { background: var(--block); border-radius: .5rem; padding: .8rem 1rem; white-space: pre-wrap; }\nnav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; list-style: none; padding: 0; margin: 0 0 1.25rem; }\nnav li { margin: 0; }\nnav a { display: inline-block; padding: .2rem 0; font-size: .9rem; text-decoration: none; }\nnav a:hover { text-decoration: underline; }\n`;
  const tables = `\n.table {\n  overflow-x: auto; margin: .8rem 0;\n  background:\n    linear-gradient(90deg, var(--card) 40%, transparent) left / 2.5rem 100% local,\n    linear-gradient(270deg, var(--card) 40%, transparent) right / 2.5rem 100% local,\n    linear-gradient(90deg, var(--shade), transparent) left / .9rem calc(100% - 4px),\n    linear-gradient(270deg, var(--shade), transparent) right / .9rem calc(100% - 4px);\n  background-repeat: no-repeat;\n}\ntable { border-collapse: collapse; font-variant-numeric: tabular-nums; overflow-wrap: normal; font-size: .925rem; }\nth, td { padding: .45rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }\nth:first-child, td:first-child { padding-left: .2rem; }\ntbody tr:last-child > * { border-bottom: 0; }\ntbody tr:hover > * { background: var(--block); }\ntbody th { font-weight: inherit; }\nthead th { color: var(--soft); font-weight: 600; white-space: nowrap; }\ntbody code { overflow-wrap: anywhere; background: none; padding: 0; }\ntbody :is(th, td):has(code) { min-width: 10rem; }\n.number { text-align: right; white-space: nowrap; }\n.long { max-height: 34rem; overflow: auto; content-visibility: auto; contain-intrinsic-size: auto 34rem; border: 1px solid var(--line); border-radius: .5rem; }\n.long table { width: 100%; }\n.long thead th { position: sticky; top: 0; background: var(--card); box-shadow: 0 1px var(--line); z-index: 1; }\n.long th:first-child, .long td:first-child { padding-left: .8rem; }\n.controls { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: .9rem 0 .6rem; font-size: .925rem; }\n.count { color: var(--soft); }\ninput {\n  font: inherit; color: inherit; background: var(--page); width: 15rem; max-width: 100%;\n  border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .6rem;\n}\nth button { font: inherit; color: inherit; background: none; border: 0; padding: .1rem; margin: -.1rem; cursor: pointer; }\nth button:hover { color: var(--link); }\nth button::after { content: " \u2195"; opacity: .6; }\n[aria-sort=ascending] button::after { content: " \u2191"; opacity: 1; }\n[aria-sort=descending] button::after { content: " \u2193"; opacity: 1; }\n`;
  const charts = `\nfigure { margin: 1rem 0 1.4rem; }\nfigcaption { margin-bottom: .7rem; font-size: .925rem; color: var(--soft); }\nfigcaption strong { color: var(--text); font-weight: 600; }\nsvg { display: block; width: 100%; height: auto; font-size: 12px; font-variant-numeric: tabular-nums; }\n.wide { max-width: 54rem; }\n.narrow { display: none; max-width: 26rem; }\nsvg text {\n  fill: var(--text); unicode-bidi: isolate;\n  paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round;\n}\nsvg .soft { fill: var(--soft); }\nsvg .within { fill: var(--card); stroke: none; }\n.good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }\n.up { color: var(--s1); } .down { color: var(--s2); }\n.s0 { color: var(--s0); } .s1 { color: var(--s1); } .s2 { color: var(--s2); } .s3 { color: var(--s3); }\n.s4 { color: var(--s4); } .s5 { color: var(--s5); } .s6 { color: var(--s6); } .s7 { color: var(--s7); }\n.mark { fill: currentColor; }\n.piece { fill: currentColor; stroke: var(--card); stroke-width: 1; }\n.hollow { fill: var(--card); stroke: currentColor; stroke-width: 2; }\n.stroke { fill: none; stroke: currentColor; stroke-width: 2; }\n.dashed { stroke-dasharray: 6 4; }\n.grid { stroke: var(--line); }\n.zero { stroke: var(--soft); stroke-width: 1.5; }\n.bound { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 4 3; }\n`;
  const media = `\n@media (max-width: 44rem) {\n  .wide { display: none; }\n  .narrow { display: block; }\n  header, section, .content, summary { padding-left: 1rem; padding-right: 1rem; }\n  h1 { font-size: 1.2rem; }\n  th, td { padding: .4rem .55rem; }\n  tbody :is(th, td):has(code) { min-width: 6.5rem; }\n  nav ul { gap: 0 1rem; }\n}\n@media (min-width: 76rem) {\n  body:has(> nav) { max-width: 76rem; display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 2rem; }\n  header { grid-column: 1 / -1; }\n  nav { position: sticky; top: 1.5rem; align-self: start; }\n  nav ul { display: block; }\n}\n@media print {\n  :root { color-scheme: light; }\n  body, body:has(> nav) { display: block; max-width: none; padding: 0; background: none; }\n  nav, .controls { display: none; }\n  th button::after, summary::before { content: none; }\n  .card { border: 0; border-top: 1px solid var(--line); border-radius: 0; }\n  details::details-content { content-visibility: visible; block-size: auto; }\n  details:not([open]) > :not(summary) { display: block; }\n  .table, .long { content-visibility: visible; overflow: visible; max-height: none; background: none; }\n  .long thead th { position: static; }\n  tr, figure { break-inside: avoid; }\n  h2, h3 { break-after: avoid; }\n}\n`;
  const style = [ colors, page, tables, charts, media ].join("");
  function allowByHash(source) {
   return `'sha256-${(0, external_node_crypto_.createHash)("sha256").update(source).digest("base64")}'`;
  }
  const policy = [ "default-src 'none'", `style-src ${allowByHash(style)}`, `script-src ${allowByHash(script)}`, "base-uri 'none'", "form-action 'none'" ].join("; ");
  const fewestWithContents = 4;
  const overview = "In short";
  function renderHtml(report) {
   return [ ...renderHtmlPieces(report) ].join("");
  }
  function* renderHtmlPieces({outcome: outcome, title: title, headline: headline, lead: lead, sections: sections}) {
   yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
   yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
   yield '<meta name="referrer" content="no-referrer">\n';
   yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
   yield `<title>${(0, format.ZD)(title)}</title>\n<style>${style}</style>\n</head>\n`;
   yield `<body class="${outcome}">\n<header>\n<h1>${renderHtmlLine(headline)}</h1>\n`;
   const {banner: banner, numbers: numbers} = splitLead(lead);
   const place = {
    title: overview,
    subheading: "h2"
   };
   yield* renderHtmlBlocks(banner, place);
   yield "</header>\n";
   if (sections.length >= fewestWithContents) yield renderContents(sections);
   yield "<main>\n";
   if (numbers.length > 0) {
    yield `<section class="card" aria-label="${overview}">\n`;
    yield* renderHtmlBlocks(numbers, place);
    yield "</section>\n";
   }
   for (const [index, section] of sections.entries()) yield* renderHtmlSection(section, nameSection(index));
   yield `</main>\n<script>${script}<\/script>\n</body>\n</html>\n`;
  }
  function splitLead(lead) {
   const first = lead.findIndex(({kind: kind}) => kind === "chart" || kind === "table" || kind === "parts");
   const end = first === -1 ? lead.length : first;
   return {
    banner: lead.slice(0, end),
    numbers: lead.slice(end)
   };
  }
  function renderContents(sections) {
   const items = sections.map(({title: title}, index) => `<li><a href="#${nameSection(index)}">${(0, 
   format.ZD)(title)}</a></li>`);
   return `<nav aria-label="Contents">\n<ul>\n${items.join("\n")}\n</ul>\n</nav>\n`;
  }
  function nameSection(index) {
   return `section-${index + 1}`;
  }
  const barWidth = 32;
  const farthest = 4;
  const margin = .15;
  const smallestReach = .01;
  const smallestSpan = 1e-9;
  function chooseScale({rows: rows, bounds: bounds}) {
   const reaches = rows.map(({value: value, interval: interval = [ value, value ]}) => Math.max(...[ value, ...interval ].map(Math.abs)));
   const sorted = reaches.toSorted((a, b) => a - b);
   const ordinary = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
   const longest = ordinary === 0 ? Number.POSITIVE_INFINITY : farthest * ordinary;
   const limit = Math.max(longest, ...bounds.map(({value: value}) => Math.abs(value)));
   const values = [ ...rows.flatMap(({value: value, interval: interval = [ value, value ]}) => [ value, ...interval ]), ...bounds.map(({value: value}) => value) ].map(value => Math.max(-limit, Math.min(limit, value)));
   const [least, most] = [ Math.min(0, ...values), Math.max(0, ...values) ];
   if (most - least < smallestSpan) return {
    low: -smallestReach,
    high: smallestReach,
    decimals: 2
   };
   return roundOutwards(Math.min(least, -margin * most), Math.max(most, -margin * least));
  }
  function roundOutwards(low, high) {
   const exponent = Math.floor(Math.log10(high - low));
   const step = 10 ** exponent / 5;
   return {
    low: Math.min(low, Math.floor(low / step) * step),
    high: Math.max(high, Math.ceil(high / step) * step),
    decimals: Math.min(8, Math.max(0, 1 - exponent))
   };
  }
  function placeLines(plot) {
   const scale = chooseScale(plot);
   const zero = roundToColumn(0, scale);
   const values = [ ...new Set(plot.bounds.map(({value: value}) => value)) ].toSorted((a, b) => a - b);
   const above = values.filter(value => value > 0);
   const below = values.filter(value => value < 0).reverse();
   const lines = new Map([ [ 0, zero ] ]);
   for (const [side, bounds] of [ [ 1, above ], [ -1, below ] ]) {
    let nearest = zero;
    for (const [index, value] of bounds.entries()) {
     const apart = Math.max(side * roundToColumn(value, scale), side * nearest + 2);
     const outermost = (side === 1 ? barWidth - 3 : -2) - 2 * (bounds.length - 1 - index);
     nearest = side * Math.min(apart, outermost);
     lines.set(value, nearest);
    }
   }
   return {
    scale: scale,
    zero: zero,
    lines: lines
   };
  }
  function findColumn(value, {scale: scale, lines: lines}) {
   const exact = lines.get(value);
   if (exact !== undefined) return exact;
   let column = roundToColumn(value, scale);
   if (column === 0 || column === barWidth - 1) return column;
   for (const [line, at] of lines) {
    column = value < line ? Math.min(column, at - 1) : Math.max(column, at + 1);
   }
   return column;
  }
  function roundToColumn(value, {low: low, high: high}) {
   if (value < low) return 0;
   if (value > high) return barWidth - 1;
   return 1 + Math.round((value - low) / (high - low) * (barWidth - 3));
  }
  const lineWidth = 44;
  const nameLength = 24;
  const glyphs = {
   plain: {
    empty: " ",
    bar: "\u2500",
    start: "\u251c",
    end: "\u2524"
   },
   zero: {
    empty: "\u2502",
    bar: "\u253c",
    start: "\u251c",
    end: "\u2524"
   },
   bound: {
    empty: "\u2551",
    bar: "\u256b",
    start: "\u255f",
    end: "\u2562"
   }
  };
  const point = "\u25cf";
  const arrows = {
   low: "\u25c4",
   high: "\u25ba"
  };
  function renderForestText(plot) {
   const columns = placeLines(plot);
   const lines = [ (0, format.IN)(plot.title, lineWidth), forest_text_drawBar(columns, []), ...plot.rows.map(row => forest_text_drawRow(row, columns, plot.rows.length > 1)), forest_text_drawBar(columns, []), forest_text_drawAxis(columns), ...composeLegend(plot) ];
   return lines.map(line => line.trimEnd()).join("\n");
  }
  function forest_text_drawRow({label: label, value: value, interval: interval = [ value, value ]}, columns, isNamed) {
   const [from, to] = [ findColumn(interval[0], columns), findColumn(interval[1], columns) ];
   const cells = Array.from({
    length: barWidth
   }, (_, column) => {
    if (column < from || column > to || from === to) return "empty";
    if (column === from) return "start";
    return column === to ? "end" : "bar";
   });
   const bar = [ ...forest_text_drawBar(columns, cells) ];
   if (from === 0) bar[0] = arrows.low;
   if (to === barWidth - 1) bar[barWidth - 1] = arrows.high;
   const at = findColumn(value, columns);
   if (at > 0 && at < barWidth - 1) bar[at] = point;
   const isOutside = at === 0 || at === barWidth - 1;
   const name = isNamed ? `  ${cleanLine(label, nameLength)}` : "";
   return `${bar.join("")}${isOutside ? ` ${(0, format.CW)(value)}` : ""}${name}`;
  }
  function forest_text_drawBar({zero: zero, lines: lines}, cells) {
   const crossed = new Set(lines.values());
   return Array.from({
    length: barWidth
   }, (_, column) => {
    const line = column === zero ? "zero" : crossed.has(column) ? "bound" : "plain";
    return glyphs[line][cells[column] ?? "empty"];
   }).join("");
  }
  function forest_text_drawAxis({scale: {low: low, high: high, decimals: decimals}, zero: zero}) {
   const axis = " ".repeat(barWidth).split("");
   const write = (text, start) => {
    for (const [index, character] of [ ...text ].entries()) axis[start + index] = character;
   };
   const [left, right] = [ showEnd(low, decimals), showEnd(high, decimals) ];
   if (left.length < zero) write(left, 0);
   write("0", zero);
   if (barWidth - right.length > zero + 1) write(right, barWidth - right.length);
   return axis.join("");
  }
  function showEnd(value, decimals) {
   return (0, format.CW)(value, decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  }
  function composeLegend({bounds: bounds}) {
   const entries = [ "\u2502 baseline", ...bounds.map(({label: label}) => (0, format.IN)(`\u2551 ${label}`, lineWidth)) ];
   const line = entries.join("   ");
   return line.length <= lineWidth ? [ line ] : entries;
  }
  const otherRows = {
   most: Number.POSITIVE_INFINITY,
   others: "rows"
  };
  const otherCandidates = {
   most: 10,
   others: "candidates"
  };
  const otherItems = {
   most: Number.POSITIVE_INFINITY,
   others: "items"
  };
  function renderHeadline(headline, detail) {
   return `### ${renderLine(headline, detail)}`;
  }
  function renderSection({title: title, collapsed: collapsed, blocks: blocks}, detail) {
   const body = renderBlocks(blocks, detail);
   return collapsed ? `<details><summary>${(0, format.ZD)(title)}</summary>\n\n${body}\n\n</details>` : `#### ${escapeText(title)}\n\n${body}`;
  }
  function renderBlock(block, detail) {
   switch (block.kind) {
   case "subheading":
    return `##### ${renderLine(block.content, detail)}`;

   case "paragraph":
    return renderLine(block.content, detail);

   case "list":
    return renderFirst(block.items, block.excerpt ?? otherItems, detail, items => items.map(item => `- ${renderLine(item, detail)}`).join("\n"));

   case "table":
    return renderFirst(block.rows, block.excerpt ?? otherRows, detail, rows => renderTable(block.columns, rows, detail));

   case "parts":
    return renderFirst(block.parts, block.excerpt, detail, parts => parts.map(part => renderBlocks(part, detail)).join("\n\n"));

   case "chart":
    return block.chart.kind === "forest" ? renderForest(block.chart, detail) : "";

   case "preformatted":
    return renderCodeBlock(block.text, detail.blockText);
   }
  }
  function renderLine(content, detail) {
   const pieces = content.map(inline => renderInline(inline, detail)).filter(piece => piece !== "");
   const isGlued = (piece, index) => piece.startsWith("`") && (pieces[index - 1]?.endsWith("`") ?? false);
   return pieces.map((piece, index) => isGlued(piece, index) ? ` ${piece}` : piece).join("");
  }
  function renderBlocks(blocks, detail) {
   return blocks.map(block => renderBlock(block, detail)).filter(text => text !== "").join("\n\n");
  }
  function renderFirst(items, excerpt, detail, render) {
   const {shown: shown, left: left} = pickFirst(items, excerpt, detail);
   const rendered = render(shown);
   return left === 0 ? rendered : `${rendered}\n\n\u2026 ${countOthers(left, excerpt.others)}.`;
  }
  function renderForest(plot, detail) {
   const {shown: shown, left: left} = pickFirst(plot.rows, otherCandidates, detail);
   const text = renderForestText({
    ...plot,
    rows: shown
   });
   const others = left === 0 ? "" : `\n\u2026 ${countOthers(left, otherCandidates.others)}`;
   return renderCodeBlock(`${text}${others}`, Number.POSITIVE_INFINITY);
  }
  function renderTable(columns, rows, detail) {
   const lines = [ columns.map(column => renderTableCell(escapeText(column.title))), columns.map(column => column.align === "right" ? "--:" : ":--"), ...rows.map(row => row.map(cell => renderTableCell(renderLine(cell, detail)))) ];
   return lines.map(cells => `| ${cells.join(" | ")} |`).join("\n");
  }
  function renderInline(inline, detail) {
   if (typeof inline === "string") return escapeText(inline);
   switch (inline.kind) {
   case "code":
    return renderCodeSpan(inline.text, detail.inlineText);

   case "strong":
    return `**${escapeText(inline.text)}**`;

   case "link":
    return renderLink(inline.text, normalizeUrl(inline.url));

   case "enumeration":
    return renderEnumeration(inline, detail);
   }
  }
  function renderLink(text, url) {
   return url === undefined ? escapeText(text) : `[${escapeText(text)}](${url})`;
  }
  function renderEnumeration({items: items, excerpt: excerpt}, detail) {
   const {shown: shown, left: left} = pickFirst(items, excerpt, detail);
   const list = shown.map(item => renderLine(item, detail)).join(", ");
   return left === 0 ? list : `${list} ${countOthers(left, excerpt.others)}`;
  }
  const lengths = [ Number.POSITIVE_INFINITY, 1e3, 300, 100, 30, 10 ];
  function cutLine(content, room, detail, measure) {
   const ellipsis = "\u2026";
   const weigh = inline => measure(renderLine([ inline ], detail)) + 1;
   let left = room - weigh(ellipsis);
   const kept = [];
   for (const inline of content) {
    const fitting = lengths.map(most => cutInline(inline, most)).find(cut => weigh(cut) <= left);
    kept.push(fitting ?? ellipsis);
    if (fitting !== inline) break;
    left -= weigh(inline);
   }
   return renderLine(kept, detail);
  }
  function cutInline(inline, most) {
   if (typeof inline === "string") return (0, format.IN)(inline, most);
   if (inline.kind !== "strong" && inline.kind !== "link") return inline;
   const text = (0, format.IN)(inline.text, most);
   return text === inline.text ? inline : {
    ...inline,
    text: text
   };
  }
  const shortestDetail = {
   rows: 2,
   inlineText: 60,
   blockText: 400
  };
  const levels = [ wholeDetail, {
   rows: 20,
   inlineText: 300,
   blockText: 4e3
  }, {
   rows: 10,
   inlineText: 200,
   blockText: 2e3
  }, {
   rows: 5,
   inlineText: 100,
   blockText: 1e3
  }, shortestDetail ];
  const leftOut = levels.length;
  const shrink_steps = [ {
   kind: "collapsed",
   to: [ 1, 2, 3, 4 ]
  }, {
   kind: "open",
   to: [ 1, 2 ]
  }, {
   kind: "collapsed",
   to: [ leftOut ]
  }, {
   kind: "open",
   to: [ 3, 4, leftOut ]
  }, {
   kind: "lead",
   to: [ 1, 2, 3, 4, leftOut ]
  }, {
   kind: "caption",
   to: [ 4 ]
  }, {
   kind: "verdict",
   to: [ 4 ]
  } ];
  const worth = [ "verdict", "caption", "lead", "open", "collapsed" ];
  function createPart({kind: kind, title: title = ""}, render, weigh) {
   const taken = [];
   const take = level => {
    const detail = levels[level];
    if (detail === undefined) return {
     text: "",
     size: 0
    };
    const known = taken[level];
    if (known !== undefined) return known;
    const text = render(detail);
    const variant = {
     text: text,
     size: weigh(text)
    };
    taken[level] = variant;
    return variant;
   };
   return {
    kind: kind,
    title: title,
    take: take,
    level: 0
   };
  }
  function sumSizes(parts) {
   return parts.reduce((sum, part) => sum + part.take(part.level).size, 0);
  }
  function shrinkParts(parts, room) {
   let size = sumSizes(parts);
   for (const {kind: kind, level: level} of shrink_steps.flatMap(({kind: kind, to: to}) => to.map(level => ({
    kind: kind,
    level: level
   })))) {
    for (const part of parts.filter(other => other.kind === kind).reverse()) {
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
  function giveBack(parts, spare) {
   let left = spare;
   for (const part of worth.flatMap(kind => parts.filter(other => other.kind === kind))) {
    const room = part.take(part.level).size + left;
    while (part.level > 0 && part.take(part.level - 1).size <= room) part.level -= 1;
    left = room - part.take(part.level).size;
   }
  }
  function countBytes(text) {
   return Buffer.byteLength(text);
  }
  function fit_fitReport(report, {most: most, measure: measure = text => text.length, rest: rest = []}) {
   const weigh = text => text === "" ? 0 : measure(text) + 2;
   const parts = listParts(report, weigh);
   if (sumSizes(parts) - 1 <= most) return joinTexts(parts.map(takeText));
   const renderNote = chooseNote(rest, note => weigh(note(parts)) <= most / 3);
   const room = most - weigh(renderNote(parts));
   if (shrinkParts(parts, room)) {
    const firstSection = parts.length - listSections(report).length;
    const texts = parts.map(takeText);
    const missing = parts.filter(({level: level}) => level === leftOut);
    return joinTexts([ ...texts.slice(0, firstSection), renderNote(missing), ...texts.slice(firstSection) ]);
   }
   const caption = cutLine(readCaption(report), Math.floor(room / 4), shortestDetail, measure);
   const mark = renderHeadline([], shortestDetail);
   const headline = cutLine(report.headline, room - weigh(caption) - weigh(mark), shortestDetail, measure);
   return joinTexts([ `${mark}${headline}`, caption, renderNote(parts) ]);
  }
  function listParts(report, weigh) {
   const {headline: headline, lead: lead} = report;
   return [ createPart({
    kind: "verdict"
   }, detail => renderHeadline(headline, detail), weigh), ...lead.map((block, index) => createPart({
    kind: index === 0 ? "caption" : "lead"
   }, detail => renderBlock(block, detail), weigh)), ...listSections(report).map(section => createPart({
    kind: section.collapsed ? "collapsed" : "open",
    title: section.title
   }, detail => renderSection(section, detail), weigh)) ];
  }
  function listSections({sections: sections}) {
   return sections.filter(({only: only}) => only === undefined);
  }
  function readCaption({lead: [caption]}) {
   return caption?.kind === "paragraph" ? caption.content : [];
  }
  function chooseNote(rest, isShort) {
   const renderNote = parts => {
    const titles = parts.map(({title: title}) => title).filter(title => title !== "");
    const names = titles.length > 0 ? `: ${titles.join(", ")}` : "";
    const note = `Parts of this report were left out because it is too long${names}.`;
    return renderLine(rest.length > 0 ? [ note, " ", ...rest ] : [ note ], shortestDetail);
   };
   const notes = [ renderNote, () => renderNote([]) ];
   return notes.find(isShort) ?? (() => "");
  }
  function takeText({take: take, level: level}) {
   return take(level).text;
  }
  function joinTexts(texts) {
   return `${texts.filter(text => text !== "").join("\n\n")}\n`;
  }
  function renderMarkdown(report) {
   return fitReport(report, {
    most: Number.POSITIVE_INFINITY
   });
  }
  function renderMarkdownWithin(report, most, options = {}) {
   return fit_fitReport(report, {
    rest: [ "The summary of the workflow run has more." ],
    ...options,
    most: most
   });
  }
  var errors = __webpack_require__(53582);
  const largestSummary = 1048576;
  const longestCommentBody = 6e4;
  const commentName = "retriever-benchmark-comment.md";
  const reportName = "retriever-benchmark.html";
  async function publishConclusion(conclusion, location, reportPath, effects) {
   const {runner: runner} = effects;
   let isShown = false;
   await warnOnFailure(runner, "The report could not be composed", async () => {
    const report = composeReportOn(conclusion, location.review);
    let rest = [];
    await warnOnFailure(runner, "The HTML report could not be written", async () => {
     const path = runner.writeReport(reportName, renderHtmlPieces(report), reportPath);
     runner.setOutput("report-path", path);
     rest = [ "The HTML report has everything." ];
    });
    await warnOnFailure(runner, "The Markdown of the comment could not be written", async () => {
     const body = renderMarkdownWithin(report, longestCommentBody);
     runner.setOutput("comment-body-path", runner.writeReport(commentName, [ body ]));
    });
    await warnOnFailure(runner, "The step summary could not be written", () => runner.writeSummary(renderMarkdownWithin(report, largestSummary, {
     measure: countBytes,
     rest: rest
    })));
    isShown = await warnOnFailure(runner, "The pull request has no comment on this run", () => publishComment(report, conclusion, location, effects));
   });
   return isShown;
  }
  function composeReportOn(conclusion, {commit: commit, run: run}) {
   if (conclusion.kind !== "judged") {
    return composeNoVerdictReport(explainNoVerdict(conclusion), {
     commit: commit,
     runUrl: run.url
    });
   }
   const {namespace: namespace, reportOnly: reportOnly, gates: settings} = conclusion.inputs;
   const requestedSessions = (0, obtain_benchmark.m)(conclusion.inputs);
   const earlier = (0, run_history.Fs)(conclusion.history, conclusion.benchmark.benchmark_id, (0, 
   run_history.S3)(run));
   const pastRuns = earlier.map(({verdict: verdict, delta: delta, commit: of, at: at}) => ({
    verdict: verdict,
    delta: delta,
    commit: of,
    at: at
   }));
   return composeReport({
    ...conclusion,
    pastRuns: pastRuns,
    settings: settings,
    context: {
     namespace: namespace,
     commit: commit,
     runUrl: run.url,
     reportOnly: reportOnly,
     requestedSessions: requestedSessions
    }
   });
  }
  function explainNoVerdict(conclusion) {
   switch (conclusion.kind) {
   case "error":
    return {
     icon: "\u26a0\ufe0f",
     state: "no verdict",
     explanation: "No verdict: the benchmark could not be judged",
     detail: conclusion.error.message
    };

   case "cancelled":
    return {
     icon: "\ud83d\udeab",
     state: "cancelled",
     explanation: "No verdict: the job was cancelled before there was one",
     detail: (0, delete_on_cancel.s8)(conclusion.fate)
    };

   case "skipped":
    return {
     icon: "\u23ed\ufe0f",
     state: "skipped",
     explanation: "No verdict: no benchmark was run",
     detail: conclusion.reason
    };
   }
  }
  async function publishComment(report, conclusion, {place: place, review: review, connect: connect}, {runner: runner, clock: clock}) {
   if (place.kind === "nowhere") {
    if (place.reason !== undefined) runner.notice(`No comment was written: ${place.reason} The report is in the step summary.`);
    return;
   }
   const {pullRequestNumber: pullRequestNumber, marker: marker, mode: mode} = place;
   const api = await connect(place.token, place.repository);
   const published = await (0, sticky_comment.i2)(api, {
    pullRequestNumber: pullRequestNumber,
    marker: marker,
    renderBody: most => runner.redact(renderMarkdownWithin(report, most)),
    run: describeRun(conclusion, review, clock.today()),
    writer: review.run,
    createIfAbsent: conclusion.kind !== "cancelled" && (mode === "always" || report.outcome !== "pass")
   }, runner);
   announceComment(published, pullRequestNumber, runner);
  }
  function describeRun(conclusion, {commit: commit, run: run}, now) {
   if (conclusion.kind !== "judged") return undefined;
   const {verdict: verdict, benchmark: benchmark} = conclusion;
   const writer = (0, run_history.S3)(run);
   return {
    benchmark: benchmark.benchmark_id,
    commit: commit,
    verdict: verdict.outcome,
    delta: verdict.deciding.ndcgDelta ?? null,
    at: now.toISOString(),
    ...writer === undefined ? {} : {
     by: writer
    }
   };
  }
  function announceComment(published, pullRequestNumber, runner) {
   if (published.kind === "not-needed") return;
   const what = published.kind === "superseded" ? "shows a newer run and was left as it is" : published.kind;
   runner.info(`Comment on pull request #${pullRequestNumber} ${what}: ${published.url}`);
   runner.setOutput("comment-url", published.url);
  }
  async function warnOnFailure(runner, what, task) {
   try {
    await task();
    return true;
   } catch (error) {
    const reason = (0, errors.Gk)(error);
    runner.warning(`${what}: ${reason.replace(/\.?$/, ".")} The verdict is not affected.`);
    return false;
   }
  }
 },
 44051: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   h: () => testedK
  });
  const testedK = "10";
 }
};
