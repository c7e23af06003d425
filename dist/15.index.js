export const id = 15;

export const ids = [ 15 ];

export const modules = {
 41015: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   judgeBenchmark: () => judgeBenchmark
  });
  var errors = __webpack_require__(53582);
  var significance_k = __webpack_require__(44051);
  var lib = __webpack_require__(58980);
  var stats_base_dists_normal_cdf_lib = __webpack_require__(71926);
  var stats_base_dists_normal_quantile_lib = __webpack_require__(3646);
  var stats_base_dists_t_cdf_lib = __webpack_require__(70167);
  var stats_base_dists_t_quantile_lib = __webpack_require__(36673);
  function computeStudentCdf(t, df) {
   return stats_base_dists_t_cdf_lib(t, df);
  }
  function computeTwoSidedP(t, df) {
   return Math.min(1, 2 * stats_base_dists_t_cdf_lib(-Math.abs(t), df));
  }
  function computeStudentQuantile(q, df) {
   return stats_base_dists_t_quantile_lib(q, df);
  }
  function computeNormalCdf(z) {
   return stats_base_dists_normal_cdf_lib(z, 0, 1);
  }
  function computeNormalQuantile(q) {
   return stats_base_dists_normal_quantile_lib(q, 0, 1);
  }
  function computeFairCoinCdf(successes, trials) {
   return lib(successes, trials, .5);
  }
  const roundedToZero = 5e-4;
  function computeDeltaEvidence(summary) {
   const {delta: delta, pairs: pairs, pValue: pValue, interval: interval} = summary;
   const df = pairs - 1;
   if (df < 1) return {
    kind: "untested",
    delta: delta,
    pairs: pairs
   };
   if (isConstant(summary)) return {
    kind: "constant",
    delta: delta,
    pairs: pairs
   };
   if (interval && interval[0] !== interval[1]) {
    const standardError = (interval[1] - interval[0]) / (2 * computeStudentQuantile(.975, df));
    const t = delta / standardError;
    const asymmetricInterval = isSymmetric(interval, delta) ? undefined : interval;
    const used = pValue === null ? {
     pValue: computeTwoSidedP(t, df),
     pValueSource: "interval"
    } : {
     pValue: pValue,
     pValueSource: "api"
    };
    return describeTest({
     delta: delta,
     pairs: pairs,
     standardError: standardError,
     source: "interval",
     asymmetricInterval: asymmetricInterval,
     ...used
    });
   }
   if (pValue === null || pValue >= 1 || delta === 0) return {
    kind: "untested",
    delta: delta,
    pairs: pairs
   };
   const bound = pValue === 0 ? roundedToZero : pValue;
   const standardError = Math.abs(delta) / -computeStudentQuantile(bound / 2, df);
   return describeTest({
    delta: delta,
    pairs: pairs,
    standardError: standardError,
    source: "p-value",
    asymmetricInterval: undefined,
    pValue: pValue,
    pValueSource: "api"
   });
  }
  function isConstant({delta: delta, pValue: pValue, interval: interval, changedSessions: changedSessions}) {
   const isUndisputed = pValue === null || pValue === 0 || pValue === 1 && delta === 0;
   if (interval) return interval[0] === interval[1] && isUndisputed;
   return delta === 0 && (changedSessions === 0 || pValue === 1);
  }
  function describeTest(test) {
   const standardDeviation = test.standardError * Math.sqrt(test.pairs);
   return {
    kind: "tested",
    ...test,
    df: test.pairs - 1,
    standardDeviation: standardDeviation,
    t: test.delta / test.standardError,
    effectSize: test.delta / standardDeviation
   };
  }
  function isSymmetric([low, high], delta) {
   const halfUnit = computeHalfUnit([ low, high, delta ]);
   return Math.abs((low + high) / 2 - delta) <= 2 * halfUnit + 1e-9 * (high - low);
  }
  function computeHalfUnit(values) {
   const decimals = Math.max(...values.map(countDecimals));
   return .5 * 10 ** -decimals;
  }
  function countDecimals(value) {
   const [mantissa = "", exponent = "0"] = String(value).split("e");
   return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
  }
  function computeLowerBound({delta: delta, df: df, standardError: standardError}, alpha) {
   return delta - computeStudentQuantile(1 - alpha, df) * standardError;
  }
  function computeUpperBound({delta: delta, df: df, standardError: standardError}, alpha) {
   return delta + computeStudentQuantile(1 - alpha, df) * standardError;
  }
  function computePAbove({delta: delta, df: df, standardError: standardError}, bound) {
   return computeStudentCdf(-(delta - bound) / standardError, df);
  }
  function computePBelow({delta: delta, df: df, standardError: standardError}, bound) {
   return computeStudentCdf((delta - bound) / standardError, df);
  }
  function computeWorstCaseDelta(delta, pairs, failed) {
   return pairs + failed === 0 ? delta : (pairs * delta - failed) / (pairs + failed);
  }
  function gatherEvidence(benchmark) {
   checkBenchmark(benchmark);
   const results = new Map((benchmark.results ?? []).map(result => [ result.retriever_id, result ]));
   const baseline = results.get(benchmark.baseline_retriever_id);
   return {
    baselineId: benchmark.baseline_retriever_id,
    baselineName: baseline?.retriever_name ?? benchmark.baseline_retriever_id,
    baseline: baseline,
    candidates: benchmark.candidate_retriever_ids.map(candidateId => gatherCandidate(candidateId, benchmark, results.get(candidateId), baseline)),
    recommendation: benchmark.comparison?.recommendation ?? null,
    extraIds: findExtraIds(benchmark)
   };
  }
  function findExtraIds({baseline_retriever_id: baselineId, candidate_retriever_ids: candidateIds, results: results, comparison: comparison}) {
   const asked = new Set([ baselineId, ...candidateIds ]);
   const told = [ ...(results ?? []).map(({retriever_id: id}) => id), ...(comparison?.comparisons ?? []).map(({candidate_retriever_id: id}) => id) ];
   return [ ...new Set(told) ].filter(id => !asked.has(id));
  }
  function checkBenchmark({benchmark_id: id, baseline_retriever_id: baselineId, candidate_retriever_ids: candidates, comparison: comparison}) {
   if (candidates.length === 0) {
    throw new errors.ue("contract", `Benchmark ${id} names no candidate retriever: nothing can be judged.`);
   }
   const comparedWith = comparison?.baseline_retriever_id ?? baselineId;
   if (comparedWith !== baselineId) {
    throw new errors.ue("contract", `Benchmark ${id} has the baseline ${baselineId}, but its comparison is with ${comparedWith}. Please report this to Mixpeek.`);
   }
  }
  function gatherCandidate(candidateId, benchmark, candidate, baseline) {
   const comparison = findComparison(benchmark, candidateId);
   const sessionCount = benchmark.session_count;
   const failedSessions = countFailedSessions(sessionCount, candidate, baseline);
   const testedDelta = comparison?.ndcg_delta[significance_k.h];
   const metrics = candidate?.metrics;
   return {
    candidateId: candidateId,
    candidateName: candidate?.retriever_name ?? candidateId,
    comparison: comparison,
    candidate: candidate,
    baseline: baseline,
    sessionCount: sessionCount,
    failedSessions: failedSessions,
    delta: comparison === undefined || testedDelta === undefined ? undefined : computeDeltaEvidence({
     delta: testedDelta,
     pairs: sessionCount - failedSessions,
     pValue: comparison.p_value,
     interval: comparison.confidence_interval,
     changedSessions: metrics ? metrics.sessions_improved + metrics.sessions_degraded : undefined
    })
   };
  }
  function countFailedSessions(sessionCount, candidate, baseline) {
   const counts = [ candidate?.failed_sessions ?? 0, baseline?.failed_sessions ?? 0 ];
   const least = Math.min(sessionCount, Math.max(...counts));
   const most = Math.min(sessionCount, counts.reduce((sum, count) => sum + count, 0));
   if (candidate === undefined) return most;
   const {sessions_improved: improved, sessions_degraded: degraded, sessions_neutral: neutral} = candidate.metrics;
   const failed = sessionCount - (improved + degraded + neutral);
   return failed >= least && failed <= most ? failed : most;
  }
  function findComparison(benchmark, candidateId) {
   const comparisons = benchmark.comparison?.comparisons ?? [];
   const found = comparisons.filter(comparison => comparison.candidate_retriever_id === candidateId);
   if (found.length > 1) {
    throw new errors.ue("contract", `Benchmark ${benchmark.benchmark_id} compares candidate ${candidateId} ${found.length} times; it should do so once. Please report this to Mixpeek.`);
   }
   return found[0];
  }
  var format = __webpack_require__(29042);
  function computeLuckyPassChance(runs, alpha) {
   return 1 - (1 - alpha / 2) ** runs;
  }
  function spendAlpha(alpha, run) {
   return alpha / (run * (run + 1));
  }
  const winnersBias = [ 0, 0, .56, .85, 1.03, 1.16, 1.27, 1.35, 1.42, 1.49, 1.54 ];
  const notices = [ function noteFewerSessions(_verdict, _settings, {requestedSessions: requestedSessions, sessionCount: sessionCount}) {
   return requestedSessions !== undefined && sessionCount !== undefined && sessionCount < requestedSessions ? `Only ${(0, 
   format.B4)(sessionCount, "session")} of the ${(0, format.Sm)(requestedSessions)} asked for were found and replayed.` : undefined;
  }, function noteExtras(_verdict, _settings, {extraCount: extraCount = 0}) {
   return extraCount > 0 ? `The benchmark speaks of ${(0, format.B4)(extraCount, "retriever")} beyond those that were asked about: left out here.` : undefined;
  }, function noteNegativeMinimum(_verdict, {mode: mode, minNdcgDelta: minNdcgDelta}) {
   return mode === "superiority" && minNdcgDelta < 0 ? "A negative min-ndcg-delta allows nothing here, since a gain above 0 is needed in any case: to allow a small loss set mode to non-inferiority." : undefined;
  }, function noteWinnersBias({outcome: outcome, candidates: {length: count}}, {require: require}) {
   if (require !== "any" || outcome !== "pass" || count < 2) return undefined;
   const bias = winnersBias[count] ?? winnersBias.at(-1);
   const about = count < winnersBias.length ? "about" : "more than";
   return `The best of several candidates looks better than it is: of ${count} that are all equal to the baseline, the best would look ${about} ${bias} standard errors better.`;
  }, function noteReruns(_verdict, {mode: mode, maxPValue: maxPValue}, {draw: draw, alphaSpending: alphaSpending}) {
   const count = draw > 1 ? `This is run ${draw} on this pull request. ` : "";
   if (alphaSpending) {
    const whole = (0, format.l9)(maxPValue * draw * (draw + 1) / 2);
    return `${count}With alpha-spending it is tested at ${(0, format.eI)(maxPValue)}, which keeps the chance of a lucky pass in all runs together below ${whole}.`;
   }
   if (count === "") return undefined;
   if (mode === "regression") {
    return `${count}Each run is another chance for a regression not to show: look at all of them.`;
   }
   const who = mode === "superiority" ? "no better than the baseline" : "worse by the whole margin";
   const chance = (0, format.l9)(computeLuckyPassChance(draw, maxPValue));
   return `${count}A candidate that is ${who} would by now have passed at least once, by luck, with a chance of up to ${chance}; alpha-spending keeps it down.`;
  } ];
  function composeNotices(verdict, settings, facts) {
   return notices.flatMap(notice => notice(verdict, settings, facts) ?? []);
  }
  const verbs = {
   pass: {
    one: "passes",
    several: "pass"
   },
   fail: {
    one: "fails",
    several: "fail"
   },
   inconclusive: {
    one: "is inconclusive",
    several: "are inconclusive"
   }
  };
  function composeSentence({outcome: outcome, require: require, candidates: candidates, deciding: deciding}) {
   const count = candidates.length;
   const agreeing = candidates.filter(candidate => candidate.outcome === outcome).length;
   const name = nameCandidate(deciding);
   const because = `: ${deciding.explanation}.`;
   if (count === 1) return [ ...name, ` ${verbs[outcome].one}`, because ];
   const lead = `${agreeing} of ${count} candidates ${agreeing === 1 ? verbs[outcome].one : verbs[outcome].several}`;
   if (require === "any" && outcome === "pass") return [ `${lead}, and one is enough; the best is `, ...name, because ];
   if (require === "any") {
    const none = count === 2 ? "Neither candidate passes" : `None of ${count} candidates passes`;
    return [ `${none}; the closest is `, ...name, because ];
   }
   if (outcome === "pass") {
    const all = count === 2 ? "Both candidates pass" : `All ${count} candidates pass`;
    return [ `${all}; the weakest is `, ...name, because ];
   }
   return [ `${lead}, and all must pass; `, ...name, ` ${verbs[outcome].one}`, because ];
  }
  function nameCandidate({candidateName: candidateName, candidateId: candidateId}) {
   const name = {
    kind: "code",
    text: candidateName
   };
   return candidateName === candidateId ? [ name ] : [ name, " (", {
    kind: "code",
    text: candidateId
   }, ")" ];
  }
  const slack = 1e-6;
  const decimalsOfWholeP = 3;
  function isPValueConsistent(test) {
   if (overlaps(test, computeStudentQuantile(.975, test.df))) return "consistent";
   return overlaps(test, computeNormalQuantile(.975)) ? "consistent-with-z" : "inconsistent";
  }
  function overlaps(test, critical) {
   const {pValue: pValue, decimals: decimals} = test;
   const shown = decimals?.pValue ?? (Number.isInteger(pValue) ? decimalsOfWholeP : undefined);
   const halfUnit = shown === undefined ? computeHalfUnit([ pValue ]) : .5 * 10 ** -shown;
   const [smallest, largest] = computePRange(test, critical);
   return pValue + halfUnit >= smallest * (1 - slack) && pValue - halfUnit <= largest * (1 + slack);
  }
  function computePRange({delta: delta, interval: interval, df: df, decimals: decimals}, critical) {
   const [low, high] = interval;
   const shown = decimals?.delta;
   const halfUnit = shown === undefined ? computeHalfUnit([ delta, low, high ]) : .5 * 10 ** -shown;
   const halfWidth = (high - low) / 2;
   const size = Math.abs(delta);
   const leastT = Math.max(0, size - halfUnit) * critical / (halfWidth + halfUnit);
   const mostT = halfWidth > halfUnit ? (size + halfUnit) * critical / (halfWidth - halfUnit) : Number.POSITIVE_INFINITY;
   return [ computeTwoSidedP(mostT, df), computeTwoSidedP(leastT, df) ];
  }
  function computeSignTest(improved, degraded) {
   return Math.min(1, 2 * computeFairCoinCdf(Math.min(improved, degraded), improved + degraded));
  }
  const fewChangedSessions = 50;
  const crossChecks = [ function checkIdentity({candidate: candidate, baseline: baseline}) {
   if (candidate === undefined || candidate.pipeline_hash !== baseline?.pipeline_hash) return undefined;
   return "Candidate and baseline have the same pipeline hash: this compares a retriever with itself.";
  }, function checkPValueAgainstInterval({comparison: {p_value: pValue, confidence_interval: interval}, delta: delta}) {
   if (delta.kind !== "tested" || pValue === null || interval === null || delta.asymmetricInterval) return undefined;
   const consistency = isPValueConsistent({
    delta: delta.delta,
    interval: interval,
    pValue: pValue,
    df: delta.df
   });
   return consistency === "inconsistent" ? `The p-value ${(0, format.td)(pValue)} does not fit the interval ${(0, 
   format.CW)(interval[0])} to ${(0, format.CW)(interval[1])}: they cannot come from the same t-test.` : undefined;
  }, function checkSymmetry({delta: delta}) {
   return delta.kind === "tested" && delta.asymmetricInterval ? "The interval is not symmetric about the delta, as one from a bootstrap would be: it is taken as it is, at 95 % only." : undefined;
  }, function checkSigns({candidate: candidate, delta: delta, comparison: comparison}) {
   if (candidate === undefined || delta.delta === 0 || comparison.ndcg_delta[significance_k.h] === undefined) return undefined;
   const {sessions_improved: improved, sessions_degraded: degraded} = candidate.metrics;
   const pValue = computeSignTest(improved, degraded);
   if (Math.sign(improved - degraded) !== -Math.sign(delta.delta) || pValue > .05) return undefined;
   const [more, fewer] = improved > degraded ? [ "improved", "degraded" ] : [ "degraded", "improved" ];
   return `Mean and majority disagree: NDCG@${significance_k.h} ${delta.delta > 0 ? "rose" : "fell"} on average, but significantly more sessions ${more} than ${fewer} (${(0, 
   format.Sm)(Math.max(improved, degraded))} to ${(0, format.Sm)(Math.min(improved, degraded))}).`;
  }, function checkFewChanges({candidate: candidate, sessionCount: sessionCount}) {
   if (candidate === undefined) return undefined;
   const changed = candidate.metrics.sessions_improved + candidate.metrics.sessions_degraded;
   if (changed === 0) return `No session of ${(0, format.Sm)(sessionCount)} changed.`;
   return changed < fewChangedSessions ? `Only ${(0, format.B4)(changed, "session")} of ${(0, 
   format.Sm)(sessionCount)} changed: with so few, p-value and interval can be far off.` : undefined;
  }, function checkCounts({candidate: candidate, baseline: baseline, sessionCount: sessionCount}) {
   if (candidate === undefined) return undefined;
   const {sessions_improved: improved, sessions_degraded: degraded, sessions_neutral: neutral} = candidate.metrics;
   const counted = improved + degraded + neutral;
   const failures = [ candidate.failed_sessions, baseline?.failed_sessions ?? 0 ];
   const most = sessionCount - Math.max(...failures);
   const least = sessionCount - failures.reduce((sum, count) => sum + count, 0);
   return counted >= least && counted <= most ? undefined : `Improved, degraded and neutral sessions add up to ${(0, 
   format.Sm)(counted)}, but ${(0, format.Sm)(most)} were replayed without failure.`;
  }, function checkDelta({candidate: candidate, baseline: baseline, comparison: comparison, failedSessions: failedSessions}) {
   const before = baseline?.metrics.ndcg_at_k[significance_k.h];
   const after = candidate?.metrics.ndcg_at_k[significance_k.h];
   const delta = comparison.ndcg_delta[significance_k.h];
   if (before === undefined || after === undefined || delta === undefined || failedSessions > 0) return undefined;
   return Math.abs(after - before - delta) > 11e-5 ? `The NDCG@${significance_k.h} delta ${(0, 
   format.CW)(delta)} is not the difference of the means ${(0, format.ZV)(after)} and ${(0, 
   format.ZV)(before)}.` : undefined;
  }, function checkFailures({delta: delta, failedSessions: failedSessions, sessionCount: sessionCount}) {
   if (failedSessions === 0 || delta.pairs === 0) return undefined;
   const worst = computeWorstCaseDelta(delta.delta, delta.pairs, failedSessions);
   return `${(0, format.B4)(failedSessions, "session")} of ${(0, format.Sm)(sessionCount)} failed and are left out; had the baseline scored 1 and the candidate 0 in each, the NDCG@${significance_k.h} delta would be ${(0, 
   format.CW)(worst)}.`;
  }, function checkBorderline({test: test, comparison: comparison}, {maxPValue: maxPValue, mode: mode}) {
   if (mode !== "superiority" || test.adjusted === null || !((comparison.ndcg_delta[significance_k.h] ?? 0) > 0)) return undefined;
   return test.adjusted > maxPValue / 2 && test.adjusted < maxPValue * 2 ? `The p-value ${(0, 
   format.td)(test.adjusted, maxPValue)} is borderline: another sample of sessions may well fall on the other side of ${(0, 
   format.eI)(maxPValue)}.` : undefined;
  } ];
  function crossCheck(candidate, settings) {
   return crossChecks.flatMap(check => check(candidate, settings) ?? []);
  }
  function adjustPValues(pValues, adjustment) {
   const values = pValues.map(pValue => pValue ?? 1);
   return adjusters[adjustment](values);
  }
  const adjusters = {
   none: pValues => [ ...pValues ],
   holm: adjustHolm,
   "benjamini-hochberg": adjustBenjaminiHochberg
  };
  function adjustHolm(pValues) {
   let largest = 0;
   return inOrder(pValues, (pValue, rank, count) => {
    largest = Math.max(largest, Math.min(1, (count - rank + 1) * pValue));
    return largest;
   });
  }
  function adjustBenjaminiHochberg(pValues) {
   let smallest = 1;
   return inOrder(pValues, (pValue, rank, count) => {
    smallest = Math.min(smallest, count / rank * pValue);
    return smallest;
   }, "descending");
  }
  function inOrder(pValues, adjust, direction = "ascending") {
   const ranked = pValues.map((pValue, index) => ({
    pValue: pValue,
    index: index
   })).sort((a, b) => a.pValue - b.pValue);
   const visits = ranked.map((entry, position) => ({
    ...entry,
    rank: position + 1
   }));
   if (direction === "descending") visits.reverse();
   const adjusted = new Array(pValues.length);
   for (const {pValue: pValue, index: index, rank: rank} of visits) adjusted[index] = adjust(pValue, rank, pValues.length);
   return adjusted;
  }
  const modeRules = {
   superiority: {
    computeP: computeSuperiorityP,
    sides: 2,
    adjust: {
     all: "none",
     any: "holm"
    }
   },
   "non-inferiority": {
    computeP: ({delta: delta}, {minNdcgDelta: minNdcgDelta}) => delta?.kind === "tested" ? computePAbove(delta, minNdcgDelta) : null,
    sides: 1,
    adjust: {
     all: "none",
     any: "holm"
    }
   },
   regression: {
    computeP: ({delta: delta}, {minNdcgDelta: minNdcgDelta}) => delta?.kind === "tested" ? computePBelow(delta, minNdcgDelta) : null,
    sides: 1,
    adjust: {
     all: "holm",
     any: "none"
    }
   }
  };
  function computeLevel({mode: mode, maxPValue: maxPValue}) {
   return modeRules[mode].sides === 1 ? maxPValue / 2 : maxPValue;
  }
  function computeDecidingTests(candidates, settings) {
   const {computeP: computeP, adjust: adjust} = modeRules[settings.mode];
   const wanted = settings.adjustment === "auto" ? adjust[settings.require] : settings.adjustment;
   const adjustment = candidates.length === 1 ? "none" : wanted;
   const raw = candidates.map(candidate => computeP(candidate, settings));
   const canWin = candidates.map(({delta: delta}) => settings.mode !== "superiority" || (delta?.delta ?? 0) > 0);
   const adjusted = adjustPValues(raw.map((pValue, index) => canWin[index] ? pValue : 1), adjustment);
   const strictness = adjustment === "none" ? 1 : 1 / candidates.length;
   const frame = {
    sides: modeRules[settings.mode].sides,
    level: computeLevel(settings),
    strictness: strictness
   };
   return raw.map((pValue, index) => canWin[index] ? {
    ...frame,
    raw: pValue,
    adjusted: pValue === null ? null : adjusted[index] ?? null,
    adjustment: adjustment
   } : {
    ...frame,
    raw: pValue,
    adjusted: pValue,
    adjustment: "none"
   });
  }
  function computeSuperiorityP({comparison: comparison, delta: delta, sessionCount: sessionCount, failedSessions: failedSessions}) {
   if (comparison === undefined || sessionCount - failedSessions < 2) return null;
   const isRecoverable = delta?.kind === "tested" && !delta.asymmetricInterval;
   return comparison.p_value ?? (isRecoverable ? delta.pValue : null);
  }
  const corrections = {
   none: "",
   holm: "after Holm",
   "benjamini-hochberg": "after Benjamini\u2013Hochberg"
  };
  function describeCorrection({raw: raw, adjusted: adjusted, adjustment: adjustment}, level) {
   if (raw === null || adjusted === null || raw === adjusted) return "";
   const before = (0, format.td)(raw, level);
   const isShownAlike = before === (0, format.td)(adjusted, level);
   return ` ${corrections[adjustment]}${isShownAlike ? "" : `, ${before} before`}`;
  }
  const degradedSessionsGate = {
   evaluate({candidate: candidate}, {maxDegradedSessionRate: maxDegradedSessionRate}) {
    if (maxDegradedSessionRate === undefined) return undefined;
    const needed = `at most ${(0, format.l9)(maxDegradedSessionRate)}`;
    const frame = {
     gate: "Degraded sessions",
     threshold: maxDegradedSessionRate,
     needed: needed
    };
    const metrics = candidate?.metrics;
    const counted = metrics ? metrics.sessions_improved + metrics.sessions_degraded + metrics.sessions_neutral : 0;
    if (metrics === undefined || counted === 0) {
     const reason = `nobody knows how many sessions got worse (needed: ${needed})`;
     return {
      ...frame,
      outcome: "inconclusive",
      measured: null,
      value: "not known",
      reason: reason
     };
    }
    const rate = metrics.sessions_degraded / counted;
    const value = (0, format.l9)(rate, maxDegradedSessionRate);
    const isWithin = rate <= maxDegradedSessionRate;
    const share = `${value} of the sessions got worse`;
    return {
     ...frame,
     outcome: isWithin ? "pass" : "fail",
     measured: rate,
     value: value,
     reason: isWithin ? share : `${share} (needed: ${needed})`
    };
   }
  };
  const failedSessionsGate = {
   evaluate({candidate: candidate, baseline: baseline, sessionCount: sessionCount}, {maxFailedSessionRate: maxFailedSessionRate}) {
    if (maxFailedSessionRate === undefined || sessionCount === 0) return undefined;
    const ofCandidate = (candidate?.failed_sessions ?? 0) / sessionCount;
    const ofBaseline = (baseline?.failed_sessions ?? 0) / sessionCount;
    const rate = Math.max(ofCandidate, ofBaseline);
    const who = ofCandidate >= ofBaseline ? "of its sessions" : "of the baseline's sessions";
    const value = (0, format.l9)(rate, maxFailedSessionRate);
    const needed = `at most ${(0, format.l9)(maxFailedSessionRate)}`;
    const outcome = pickOutcome(ofCandidate, ofBaseline, maxFailedSessionRate);
    const share = `${value} ${who} failed`;
    return {
     gate: "Failed sessions",
     outcome: outcome,
     measured: rate,
     threshold: maxFailedSessionRate,
     value: value,
     needed: needed,
     reason: outcome === "pass" ? "" : `${share} (needed: ${needed})`
    };
   }
  };
  function pickOutcome(ofCandidate, ofBaseline, most) {
   if (ofCandidate > most) return "fail";
   return ofBaseline > most ? "inconclusive" : "pass";
  }
  const latencyDeltaGate = {
   evaluate({comparison: {latency_delta_ms: delta}}, {maxLatencyDeltaMs: maxLatencyDeltaMs}) {
    if (maxLatencyDeltaMs === undefined) return undefined;
    const decimals = (0, format.WE)(delta, maxLatencyDeltaMs, 1);
    const needed = `at most ${(0, format.Sp)(maxLatencyDeltaMs)} ms`;
    const change = `mean latency ${describeLatencyChange(delta, decimals)}`;
    const isFast = delta <= maxLatencyDeltaMs;
    return {
     gate: "Latency delta",
     outcome: isFast ? "pass" : "fail",
     measured: delta,
     threshold: maxLatencyDeltaMs,
     value: `${(0, format.CW)(delta, decimals)} ms`,
     needed: needed,
     reason: isFast ? change : `${change} (needed: ${needed})`
    };
   }
  };
  function describeLatencyChange(delta, decimals) {
   if (delta === 0) return "did not change";
   return `${delta > 0 ? "rose" : "fell"} by ${(0, format.ZV)(Math.abs(delta), decimals)} ms`;
  }
  const ndcgDeltaGate = {
   evaluate({comparison: comparison, test: test}, {mode: mode, ndcgK: ndcgK, minNdcgDelta: minNdcgDelta, maxPValue: maxPValue}) {
    if (mode !== "superiority") return undefined;
    const delta = readNdcgDelta(comparison, ndcgK);
    const decimals = Math.max((0, format.WE)(delta, minNdcgDelta, 4), (0, format.WE)(delta, 0, 4));
    const needed = minNdcgDelta > 0 ? `at least ${minNdcgDelta}` : "more than 0";
    const isEnough = delta >= minNdcgDelta && delta > 0;
    const change = `NDCG@${ndcgK} ${describeChange(delta, decimals)}`;
    const isChance = delta < 0 && String(ndcgK) === significance_k.h && test.adjusted !== null && test.adjusted > maxPValue;
    const doubt = isChance ? `, which may be chance: ${(0, format.Ls)(test.adjusted, maxPValue)}` : "";
    return {
     gate: `NDCG@${ndcgK} delta`,
     outcome: isEnough ? "pass" : "fail",
     measured: delta,
     threshold: Math.max(0, minNdcgDelta),
     value: (0, format.CW)(delta, decimals),
     needed: needed,
     reason: isEnough ? change : `${change}${doubt} (needed: ${needed})`
    };
   }
  };
  function readNdcgDelta(comparison, ndcgK) {
   return readDelta(comparison, comparison.ndcg_delta, ndcgK, {
    metric: "NDCG",
    input: "ndcg-k"
   });
  }
  function readDelta(comparison, deltas, k, {metric: metric, input: input}) {
   const delta = deltas[String(k)];
   if (delta !== undefined) return delta;
   const returned = Object.keys(deltas).sort((a, b) => Number(a) - Number(b));
   const choice = returned.length > 0 ? `It returned K = ${returned.join(", ")}: set ${input} to one of these. With benchmark-id the same benchmark can be judged again.` : "It returned none at all: look at the benchmark in Mixpeek.";
   throw new errors.ue("metric-not-returned", `The benchmark returned no ${metric}@${k} delta for candidate ${comparison.candidate_retriever_id}. ${choice}`);
  }
  function describeChange(delta, decimals = (0, format.WE)(delta, 0, 4)) {
   if (delta === 0) return "did not change";
   return `${delta > 0 ? "rose" : "fell"} by ${(0, format.ZV)(Math.abs(delta), decimals)}`;
  }
  function describeConstant(delta) {
   const change = `NDCG@${significance_k.h} ${describeChange(delta)}`;
   return delta === 0 ? `NDCG@${significance_k.h} did not change in any session` : `${change} in every session alike`;
  }
  const givenLevel = .025;
  const noBoundsReason = "the interval is not symmetric about the delta, so that it holds at 95 % only: use max-p-value 0.05 and p-value-adjustment none";
  function computeBounds(delta, {level: level, adjustment: adjustment}) {
   if (delta.asymmetricInterval === undefined) {
    return {
     lower: computeLowerBound(delta, level),
     upper: computeUpperBound(delta, level),
     areGiven: false
    };
   }
   if (level !== givenLevel || adjustment !== "none") return undefined;
   const [lower, upper] = delta.asymmetricInterval;
   return {
    lower: lower,
    upper: upper,
    areGiven: true
   };
  }
  const targetPower = .8;
  const fewSessions = 200;
  const mostSessions = 1e4;
  function computeMinimalDetectableEffect({standardError: standardError, df: df}, alpha, power = targetPower) {
   const critical = computeStudentQuantile(1 - alpha, df);
   const computePower = integrateOverScale(df, critical);
   let noncentrality = critical + computeStudentQuantile(power, df);
   let [low, high] = [ 0, 4 * noncentrality + 4 ];
   for (let step = 0; step < 60; step += 1) {
    const reached = computePower(noncentrality);
    if (reached.power < power) low = noncentrality; else high = noncentrality;
    const next = noncentrality + (power - reached.power) / reached.slope;
    const previous = noncentrality;
    noncentrality = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(noncentrality - previous) <= 1e-13 * noncentrality) break;
   }
   return noncentrality * standardError;
  }
  const intervals = 800;
  function integrateOverScale(df, critical) {
   const reach = 9 / Math.sqrt(2 * df);
   const start = Math.max(1e-12, 1 - reach);
   const width = (1 + reach - start) / intervals;
   const nodes = Array.from({
    length: intervals + 1
   }, (_, index) => {
    const scale = start + index * width;
    const simpson = index === 0 || index === intervals ? 1 : index % 2 === 1 ? 4 : 2;
    return {
     scale: scale,
     weight: simpson * Math.exp((df - 1) * Math.log(scale) - df * (scale * scale - 1) / 2)
    };
   });
   const total = nodes.reduce((sum, {weight: weight}) => sum + weight, 0);
   return noncentrality => {
    let power = 0;
    let slope = 0;
    for (const {scale: scale, weight: weight} of nodes) {
     const z = noncentrality - critical * scale;
     power += weight * computeNormalCdf(z);
     slope += weight * Math.exp(-z * z / 2);
    }
    return {
     power: power / total,
     slope: slope / total / Math.sqrt(2 * Math.PI)
    };
   };
  }
  function computeSessionsNeeded({standardDeviation: standardDeviation, delta: delta}, alpha, power = targetPower) {
   const z = computeNormalQuantile(1 - alpha);
   const guenther = Math.ceil(((z + computeNormalQuantile(power)) * standardDeviation / delta) ** 2 + z * z / 2);
   let sessions = Math.max(2, guenther);
   while (sessions < fewSessions && !isSeen(sessions)) sessions += 1;
   return sessions;
   function isSeen(pairs) {
    const standardError = standardDeviation / Math.sqrt(pairs);
    return computeMinimalDetectableEffect({
     standardError: standardError,
     df: pairs - 1
    }, alpha, power) <= Math.abs(delta);
   }
  }
  const mindedByDefault = .01;
  const targetsByDefault = [ mindedByDefault, mindedByDefault / 2 ];
  function describeReach(delta, target, alpha, nextAlpha = alpha) {
   const detectable = computeMinimalDetectableEffect(delta, alpha);
   const seen = `with ${(0, format.B4)(delta.pairs, "session")} this benchmark finds a true difference of ${(0, 
   format.ZV)(detectable)} in four runs of five`;
   const {standardDeviation: standardDeviation} = delta;
   const [nearest, ...others] = (target === undefined ? targetsByDefault : [ target ]).map(difference => ({
    sessions: computeSessionsNeeded({
     standardDeviation: standardDeviation,
     delta: difference
    }, nextAlpha),
    shown: `one of ${(0, format.ZV)(difference, (0, format.WE)(difference, 0, 4))}`
   })).filter(({sessions: sessions}) => sessions > delta.pairs);
   if (nearest === undefined) return seen;
   const level = nextAlpha === alpha ? "" : ` at ${(0, format.eI)(2 * nextAlpha)}, the level of the next run`;
   if (nearest.sessions > mostSessions) {
    const standardError = standardDeviation / Math.sqrt(mostSessions);
    const least = computeMinimalDetectableEffect({
     standardError: standardError,
     df: mostSessions - 1
    }, nextAlpha);
    return `${seen}; the ${(0, format.B4)(mostSessions, "session")} that the API replays at most would find one of ${(0, 
    format.ZV)(least)}${level}`;
   }
   const further = others.filter(({sessions: sessions}) => sessions <= mostSessions).map(({sessions: sessions, shown: shown}) => `, about ${(0, 
   format.Sm)(roundUp(sessions))} ${shown}`);
   const first = `about ${(0, format.B4)(roundUp(nearest.sessions), "session")} would find ${nearest.shown}`;
   return `${seen}; ${first}${further.join("")}${level}`;
  }
  function describeSessionsNeeded(sessions, purpose) {
   return sessions > mostSessions ? `even the ${(0, format.B4)(mostSessions, "session")} that the API replays at most would not ${purpose}: that is out of reach` : `about ${(0, 
   format.B4)(roundUp(sessions), "session")} would ${purpose}`;
  }
  function roundUp(sessions) {
   const unit = 10 ** Math.max(0, Math.floor(Math.log10(sessions)) - 1);
   return Math.min(mostSessions, Math.ceil(sessions / unit) * unit);
  }
  const nonInferiorityGate = {
   evaluate(candidate, settings) {
    if (settings.mode !== "non-inferiority") return undefined;
    const {delta: delta} = candidate;
    const needed = `above ${(0, format.Sp)(settings.minNdcgDelta)}`;
    const frame = {
     gate: `NDCG@${significance_k.h} delta at worst`,
     threshold: settings.minNdcgDelta,
     needed: needed
    };
    if (delta.kind === "tested") return {
     ...frame,
     ...judgeBounds(candidate, delta, settings)
    };
    if (delta.kind === "untested") {
     const reason = `neither p-value nor interval tell how sure the change of NDCG@${significance_k.h} is`;
     return {
      ...frame,
      outcome: "inconclusive",
      measured: null,
      value: "not computable",
      reason: reason
     };
    }
    const outcome = outcomeBySide.get(Math.sign(delta.delta - settings.minNdcgDelta)) ?? "inconclusive";
    const reason = describeConstant(delta.delta);
    return {
     ...frame,
     outcome: outcome,
     measured: delta.delta,
     value: (0, format.CW)(delta.delta),
     reason: reason
    };
   }
  };
  const outcomeBySide = new Map([ [ 1, "pass" ], [ -1, "fail" ] ]);
  function judgeBounds({test: test}, delta, settings) {
   const {level: level} = test;
   const margin = -settings.minNdcgDelta;
   const bounds = computeBounds(delta, test);
   if (bounds === undefined) {
    return {
     outcome: "inconclusive",
     measured: null,
     value: "not computable",
     reason: noBoundsReason
    };
   }
   const {lower: lower, upper: upper} = bounds;
   const isShown = bounds.areGiven ? lower > -margin : (test.adjusted ?? 1) < level;
   const frame = {
    measured: lower,
    value: (0, format.CW)(lower, (0, format.WE)(lower, -margin, 4))
   };
   const change = `NDCG@${significance_k.h} ${describeChange(delta.delta)}`;
   const atWorst = showBound(lower, -margin);
   const within = `the margin of ${margin}`;
   if (isShown) {
    const worse = upper < 0 ? ", though it is significantly worse than the baseline" : "";
    return {
     ...frame,
     outcome: "pass",
     reason: `${change}, at worst ${atWorst}, within ${within}${worse}`
    };
   }
   if (upper < -margin) {
    const reason = `${change}, at best ${showBound(upper, -margin)}, beyond ${within}`;
    return {
     ...frame,
     outcome: "fail",
     reason: reason
    };
   }
   const sessions = computeSessionsNeeded({
    standardDeviation: delta.standardDeviation,
    delta: margin
   }, level * test.strictness);
   const advice = sessions > delta.pairs ? `; ${describeSessionsNeeded(sessions, "show that a candidate like the baseline is within the margin")}` : "";
   const doubt = lower > -margin ? `at worst ${atWorst}, within ${within} by itself but not among several: one-sided ${(0, 
   format.Ls)(test.adjusted ?? 1, level)}${describeCorrection(test, level)} (needed: below ${(0, 
   format.eI)(level)})` : `${upper < 0 ? "significantly, and" : "but"} the true change may be ${atWorst}, beyond ${within}${advice}`;
   return {
    ...frame,
    outcome: "inconclusive",
    reason: `${change}, ${doubt}`
   };
  }
  function showBound(bound, margin) {
   return (0, format.CW)(bound, (0, format.WE)(bound, margin, 4));
  }
  const pValueGate = {
   evaluate(candidate, settings) {
    if (settings.mode !== "superiority") return undefined;
    const {maxPValue: maxPValue, ndcgK: ndcgK} = settings;
    const {adjusted: adjusted} = candidate.test;
    const needed = `at most ${(0, format.eI)(maxPValue)}`;
    const frame = {
     gate: nameGate(candidate, ndcgK),
     measured: adjusted,
     threshold: maxPValue,
     value: showValue(candidate, maxPValue),
     needed: needed
    };
    if (adjusted === null) {
     return {
      ...frame,
      outcome: "inconclusive",
      reason: `no p-value could be computed (needed: ${needed})`
     };
    }
    const stated = state(candidate, adjusted, settings);
    if (adjusted > maxPValue) {
     const doubt = `that may be chance: ${stated} (needed: ${needed})`;
     return {
      ...frame,
      outcome: "inconclusive",
      reason: `${doubt}${explainDoubt(candidate, settings)}`
     };
    }
    const testedDelta = candidate.comparison.ndcg_delta[significance_k.h];
    if (testedDelta !== undefined && testedDelta > 0) return {
     ...frame,
     outcome: "pass",
     reason: stated
    };
    const value = testedDelta === undefined || testedDelta === 0 ? frame.value : `${frame.value}, for a fall`;
    const judged = judgeWithoutGain(testedDelta, stated, ndcgK);
    return {
     ...frame,
     value: value,
     needed: `${needed}, for a gain`,
     ...judged
    };
   }
  };
  function showValue({test: {raw: raw, adjusted: adjusted}}, maxPValue) {
   if (adjusted === null) return "not computable";
   const shown = (0, format.td)(adjusted, maxPValue);
   const before = raw === null ? shown : (0, format.td)(raw, maxPValue);
   return before === shown ? shown : `${shown} (raw ${before})`;
  }
  function nameGate({test: test}, ndcgK) {
   const about = String(ndcgK) === significance_k.h ? "" : ` of NDCG@${significance_k.h}`;
   return [ "p-value", corrections[test.adjustment] ].filter(part => part !== "").join(" ") + about;
  }
  function state({test: test}, adjusted, {ndcgK: ndcgK, maxPValue: maxPValue}) {
   const about = String(ndcgK) === significance_k.h ? "" : ` for NDCG@${significance_k.h}`;
   return `${(0, format.Ls)(adjusted, maxPValue)}${describeCorrection(test, maxPValue)}${about}`;
  }
  function explainDoubt({delta: delta, test: test}, {minNdcgDelta: minNdcgDelta, maxPValue: maxPValue, nextMaxPValue: nextMaxPValue = maxPValue}) {
   if (delta.kind !== "tested" || delta.delta <= 0) return "";
   const target = minNdcgDelta > 0 ? minNdcgDelta : undefined;
   const [alpha, nextAlpha] = [ maxPValue, nextMaxPValue ].map(level => level / 2 * test.strictness);
   return `; ${describeReach(delta, target, alpha ?? 0, nextAlpha)}`;
  }
  function judgeWithoutGain(testedDelta, stated, ndcgK) {
   if (testedDelta === undefined) {
    return {
     outcome: "inconclusive",
     reason: `${stated}, of which nobody knows whether it rose or fell`
    };
   }
   if (String(ndcgK) !== significance_k.h) return {
    outcome: "inconclusive",
    reason: `${stated}, which did not rise`
   };
   return testedDelta < 0 ? {
    outcome: "fail",
    reason: `the fall is significant: ${stated}`
   } : {
    outcome: "inconclusive",
    reason: `${stated} contradicts a delta of 0`
   };
  }
  const recallDeltaGate = {
   evaluate({comparison: comparison}, {minRecallDelta: minRecallDelta, recallK: recallK}) {
    if (minRecallDelta === undefined) return undefined;
    const delta = readDelta(comparison, comparison.recall_delta, recallK, {
     metric: "recall",
     input: "recall-k"
    });
    const decimals = Math.max((0, format.WE)(delta, minRecallDelta, 4), (0, format.WE)(delta, 0, 4));
    const needed = `at least ${(0, format.Sp)(minRecallDelta)}`;
    const change = `recall@${recallK} ${describeChange(delta, decimals)}`;
    const isEnough = delta >= minRecallDelta;
    return {
     gate: `Recall@${recallK} delta`,
     outcome: isEnough ? "pass" : "fail",
     measured: delta,
     threshold: minRecallDelta,
     value: (0, format.CW)(delta, decimals),
     needed: needed,
     reason: isEnough ? change : `${change} (needed: ${needed})`
    };
   }
  };
  const regressionGate = {
   evaluate(candidate, settings) {
    if (settings.mode !== "regression") return undefined;
    const {delta: delta} = candidate;
    const tolerance = settings.minNdcgDelta;
    const needed = `not shown to be below ${(0, format.Sp)(tolerance)}`;
    const frame = {
     gate: `NDCG@${significance_k.h} delta`,
     threshold: tolerance,
     needed: needed,
     measured: delta.delta,
     value: (0, format.CW)(delta.delta)
    };
    const change = `NDCG@${significance_k.h} ${describeChange(delta.delta)}`;
    if (delta.kind === "untested") {
     const reason = `${change}; neither p-value nor interval tell how sure that is`;
     return {
      ...frame,
      outcome: "inconclusive",
      reason: reason
     };
    }
    if (delta.kind === "constant") {
     return {
      ...frame,
      outcome: delta.delta < tolerance ? "fail" : "pass",
      reason: describeConstant(delta.delta)
     };
    }
    return {
     ...frame,
     ...judgeTest(candidate, delta, settings, change)
    };
   }
  };
  function judgeTest({test: test}, delta, settings, change) {
   const {level: level} = test;
   const tolerance = settings.minNdcgDelta;
   const bounds = computeBounds(delta, test);
   if (bounds === undefined) return {
    outcome: "inconclusive",
    reason: `${change}; ${noBoundsReason}`
   };
   const isShown = bounds.areGiven ? bounds.upper < tolerance : (test.adjusted ?? 1) < level;
   if (isShown) {
    const below = tolerance === 0 ? "a significant regression" : `significantly below the tolerance of ${(0, 
    format.Sp)(tolerance)}`;
    const stated = `one-sided ${(0, format.Ls)(test.adjusted ?? 0, level)}${describeCorrection(test, level)}`;
    return {
     outcome: "fail",
     reason: `${change}, ${below}: ${stated} (fails below ${(0, format.eI)(level)})`
    };
   }
   const finding = tolerance === 0 ? "no significant regression" : `not shown to be below the tolerance of ${(0, 
   format.Sp)(tolerance)}`;
   const worse = tolerance < 0 && bounds.upper < 0 ? ", though significantly worse than the baseline" : "";
   const blindness = describeBlindness(delta, tolerance, bounds.lower, level * test.strictness);
   return {
    outcome: "pass",
    reason: `${change}, ${finding}${worse}${blindness}`
   };
  }
  function describeBlindness(delta, tolerance, lower, alpha) {
   const minded = tolerance === 0 ? mindedByDefault : -tolerance;
   const detectable = computeMinimalDetectableEffect(delta, alpha);
   if (detectable <= minded || lower > -minded) return "";
   return tolerance === 0 ? `; too few sessions to see a regression of ${minded} reliably` : `; so few sessions find a loss in four runs of five only from ${(0, 
   format.ZV)(detectable - tolerance)} on`;
  }
  const sessionCountGate = {
   evaluate({sessionCount: sessionCount, failedSessions: failedSessions}, {minSessions: minSessions}) {
    if (minSessions === undefined) return undefined;
    const replayed = sessionCount - failedSessions;
    const isEnough = replayed >= minSessions;
    const needed = `at least ${(0, format.Sm)(minSessions)}`;
    const count = `${(0, format.B4)(replayed, "session")} replayed`;
    return {
     gate: "Replayed sessions",
     outcome: isEnough ? "pass" : "inconclusive",
     measured: replayed,
     threshold: minSessions,
     value: (0, format.Sm)(replayed),
     needed: needed,
     reason: isEnough ? count : `only ${count} (needed: ${needed})`
    };
   }
  };
  const taxonomyLossesGate = {
   evaluate({comparison: {taxonomy_losses: losses}}, {maxTaxonomyLosses: maxTaxonomyLosses}) {
    if (maxTaxonomyLosses === undefined) return undefined;
    const isWithin = losses.length <= maxTaxonomyLosses;
    const needed = `at most ${maxTaxonomyLosses}`;
    const count = `${(0, format.B4)(losses.length, "taxonomy node")} got significantly worse`;
    return {
     gate: "Taxonomy losses",
     outcome: isWithin ? "pass" : "fail",
     measured: losses.length,
     threshold: maxTaxonomyLosses,
     value: String(losses.length),
     needed: needed,
     reason: isWithin ? count : `${count} (needed: ${needed})`
    };
   }
  };
  const gates = [ ndcgDeltaGate, pValueGate, nonInferiorityGate, regressionGate, recallDeltaGate, latencyDeltaGate, taxonomyLossesGate, degradedSessionsGate, failedSessionsGate, sessionCountGate ];
  function judge(evidence, settings, facts = {
   draw: 1,
   alphaSpending: false
  }) {
   const {mode: mode, require: require} = settings;
   const tests = computeDecidingTests(evidence.candidates, settings);
   const candidates = evidence.candidates.map((candidate, index) => judgeCandidate(candidate, tests[index] ?? noTest, settings));
   const outcome = combineOutcomes(candidates, require);
   const deciding = pickExtreme(candidates, outcome, require === "all" ? "weakest" : "best");
   const best = pickExtreme(candidates, "pass", "best");
   const judged = {
    outcome: outcome,
    mode: mode,
    require: require,
    candidates: candidates,
    deciding: deciding,
    best: best
   };
   return {
    ...judged,
    sentence: composeSentence(judged),
    notices: composeNotices(judged, settings, {
     ...facts,
     sessionCount: evidence.candidates[0]?.sessionCount,
     extraCount: evidence.extraIds.length
    })
   };
  }
  const noTest = {
   raw: null,
   adjusted: null,
   adjustment: "none",
   sides: 2,
   level: 0,
   strictness: 1
  };
  function judgeCandidate(evidence, test, settings) {
   const {candidateId: candidateId, candidateName: candidateName, comparison: comparison} = evidence;
   if (comparison === undefined) {
    return {
     candidateId: candidateId,
     candidateName: candidateName,
     outcome: "inconclusive",
     gates: [],
     ndcgDelta: undefined,
     pValue: null,
     test: test,
     detectableDelta: undefined,
     explanation: "the benchmark returned no comparison with the baseline",
     notices: []
    };
   }
   const delta = evidence.delta ?? {
    kind: "untested",
    delta: readNdcgDelta(comparison, settings.ndcgK),
    pairs: 0
   };
   const compared = {
    ...evidence,
    comparison: comparison,
    delta: delta,
    test: test
   };
   const results = gates.flatMap(gate => gate.evaluate(compared, settings) ?? []);
   const outcome = judge_pickOutcome(results.map(result => result.outcome));
   return {
    candidateId: candidateId,
    candidateName: candidateName,
    outcome: outcome,
    gates: results,
    ndcgDelta: readNdcgDelta(comparison, settings.ndcgK),
    pValue: comparison.p_value ?? (delta.kind === "tested" && !delta.asymmetricInterval ? delta.pValue : null),
    test: test,
    detectableDelta: delta.kind === "tested" ? computeMinimalDetectableEffect(delta, settings.maxPValue / 2 * test.strictness) : undefined,
    explanation: explain(results, outcome),
    notices: crossCheck(compared, settings)
   };
  }
  function judge_pickOutcome(outcomes) {
   if (outcomes.includes("fail")) return "fail";
   return outcomes.includes("inconclusive") ? "inconclusive" : "pass";
  }
  function combineOutcomes(candidates, require) {
   const outcomes = candidates.map(candidate => candidate.outcome);
   if (require === "all") return judge_pickOutcome(outcomes);
   if (outcomes.includes("pass")) return "pass";
   return outcomes.includes("inconclusive") ? "inconclusive" : "fail";
  }
  function pickExtreme(candidates, outcome, which) {
   const matching = candidates.filter(candidate => candidate.outcome === outcome);
   const sign = which === "best" ? 1 : -1;
   const rank = ({ndcgDelta: ndcgDelta}) => ndcgDelta === undefined ? Number.NEGATIVE_INFINITY : sign * ndcgDelta;
   const pool = matching.length > 0 ? matching : candidates;
   return pool.reduce((chosen, candidate) => rank(candidate) > rank(chosen) ? candidate : chosen);
  }
  function explain([effect, ...others], outcome) {
   if (effect === undefined) return "no gate is switched on";
   const reasons = others.filter(result => result.outcome === outcome && result.reason !== "").map(result => result.reason);
   if (outcome === "pass") return [ effect.reason, ...reasons ].join(", ");
   if (effect.outcome === outcome) return [ effect.reason, ...reasons ].join("; ");
   return effect.outcome === "pass" ? `${effect.reason}, but ${reasons.join("; ")}` : [ effect.reason, ...reasons ].join("; ");
  }
  const firstRun = {
   draw: 1,
   alphaSpending: false
  };
  function judgeBenchmark(benchmark, settings, facts = firstRun) {
   const evidence = gatherEvidence(benchmark);
   const {maxPValue: maxPValue} = settings;
   const levels = facts.alphaSpending ? {
    maxPValue: spendAlpha(maxPValue, facts.draw),
    nextMaxPValue: spendAlpha(maxPValue, facts.draw + 1)
   } : {};
   return {
    evidence: evidence,
    verdict: judge(evidence, {
     ...settings,
     ...levels
    }, facts)
   };
  }
 },
 44051: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   h: () => testedK
  });
  const testedK = "10";
 }
};
