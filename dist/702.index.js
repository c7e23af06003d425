export const id = 702;
export const ids = [702];
export const modules = {

/***/ 69115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ composeRepositoryPrefix),
/* harmony export */   Kn: () => (/* binding */ composeTags),
/* harmony export */   ae: () => (/* binding */ composeRetrieverName),
/* harmony export */   nB: () => (/* binding */ hasOwnershipTags)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Longest name of a retriever that the gate makes, in characters. */
const maxName = 200;
/** The tag of every retriever that the gate makes. */
const gateTag = 'retriever-benchmark-gate';
/** Digits of a content's hash in a name. */
const hashDigits = 12;
/** How the names of all retrievers begin that the gate makes for a repository. Those of others may begin so, too. */
function composeRepositoryPrefix({ repository }) {
    return `gate-${repository === undefined ? 'local' : tame(`${repository.owner}-${repository.name}`)}-`;
}
/**
 * The name of a retriever that is made for one run of one step, so that no two runs, jobs or steps ever share one:
 * `gate-acme-shop-pr42-991-1-gate-3f2a9c1e-0123456789ab`.
 *
 * @param hash of its content
 */
function composeRetrieverName({ run, pullRequestNumber, nonce }, hash) {
    const start = composeRepositoryPrefix(run);
    const subject = pullRequestNumber === undefined ? tame(run.refName) : `pr${pullRequestNumber}`;
    const middle = [subject, tame(run.runId), tame(run.runAttempt), tame(run.step)].filter(Boolean).join('-');
    const end = `-${nonce}-${hash.slice(0, hashDigits)}`;
    return `${start}${shorten(middle, maxName - start.length - end.length)}${end}`;
}
/** The tags by which a retriever is known to be the gate's, and of which repository and run. */
function composeTags({ run }) {
    return [...listOwnershipTags(run), `run:${run.runId || 'local'}.${run.runAttempt}`];
}
/** Whether a retriever carries the tags of those that the gate makes for this repository. */
function hasOwnershipTags(tags, run) {
    return listOwnershipTags(run).every((tag) => tags.includes(tag));
}
function listOwnershipTags({ repository }) {
    const name = repository === undefined ? 'local' : `${repository.owner}/${repository.name}`;
    return [gateTag, `repository:${name.toLowerCase()}`];
}
function tame(text) {
    return text.replace(/[^A-Za-z0-9._-]+/g, '-');
}
/** A long text keeps its beginning, and a hash of the whole. */
function shorten(text, most) {
    if (text.length <= most)
        return text;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8);
    return `${text.slice(0, Math.max(0, most - hash.length - 1))}-${hash}`;
}


/***/ }),

/***/ 17702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  obtainFromFiles: () => (/* binding */ obtainFromFiles)
});

// EXTERNAL MODULE: ./build/benchmark/delete-on-cancel.js
var delete_on_cancel = __webpack_require__(166);
// EXTERNAL MODULE: ./build/benchmark/obtain-benchmark.js + 9 modules
var obtain_benchmark = __webpack_require__(17284);
// EXTERNAL MODULE: ./build/mixpeek/retrievers-client.js
var retrievers_client = __webpack_require__(25067);
// EXTERNAL MODULE: ./build/candidates/release-retrievers.js + 1 modules
var release_retrievers = __webpack_require__(67317);
// EXTERNAL MODULE: ./build/benchmark/create-asked.js + 3 modules
var create_asked = __webpack_require__(18479);
// EXTERNAL MODULE: ./build/benchmark/resolve-retrievers.js + 1 modules
var resolve_retrievers = __webpack_require__(9432);
// EXTERNAL MODULE: ./build/benchmark/take-benchmark.js + 3 modules
var take_benchmark = __webpack_require__(40311);
// EXTERNAL MODULE: ./build/benchmark/question.js
var question = __webpack_require__(82546);
// EXTERNAL MODULE: ./build/benchmark/request.js
var request = __webpack_require__(86689);
// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
// EXTERNAL MODULE: ./build/candidates/check-stages.js
var check_stages = __webpack_require__(46467);
// EXTERNAL MODULE: ./build/benchmark/changes/compare-values.js + 2 modules
var compare_values = __webpack_require__(36479);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(72713);
;// CONCATENATED MODULE: ./build/candidates/compare-content.js


/**
 * Whether a file says nothing else than what the baseline does: in what the file has, since the rest comes from the
 * baseline. What is null and what is missing are the same. In doubt it is changed.
 *
 * @param baseline undefined where nobody knows what it does
 */
function isUnchanged(content, baseline) {
    if (baseline === undefined)
        return false;
    const { stages, input_schema: inputs, budget_limits: budget, collection_identifiers: collections, } = content;
    return ((!stages || hasSameStages(stages, baseline.stages)) &&
        (!inputs || (0,compare_values/* areSame */.tj)(inputs, baseline.input_schema)) &&
        (!budget || (0,compare_values/* areSame */.tj)(budget, baseline.budget_limits)) &&
        (!collections || hasSameCollections(collections, baseline.collection_ids)));
}
function hasSameStages(stages, others) {
    if (!Array.isArray(others) || others.length !== stages.length)
        return false;
    return stages.every((stage, index) => isSameStage(stage, others[index]));
}
/** The description says nothing to the service, and a type that only one of the two has is derived from the rest. */
function isSameStage(stage, other) {
    if (!(0,json/* isObject */.Gv)(other))
        return false;
    const { stage_type: type } = stage;
    return (stage.stage_name === other.stage_name &&
        (0,compare_values/* areSame */.tj)(stage.config, other.config) &&
        ((0,compare_values/* isMissing */.b2)(type) || (0,compare_values/* isMissing */.b2)(other.stage_type) || type === other.stage_type) &&
        (0,compare_values/* areSame */.tj)(stage.batch_size, other.batch_size));
}
/** By id: a name, which nothing here can confirm, counts as another collection. Their order says nothing. */
function hasSameCollections(identifiers, ids) {
    if (!Array.isArray(ids))
        return false;
    const sorted = (list) => [...new Set(list)].sort();
    return (0,compare_values/* areSame */.tj)(sorted(identifiers), sorted(ids));
}
/**
 * Whether a retriever does what was asked for when it was made: it may say more, which the service adds, but nothing else.
 * Collections are left out, as they may be given by name.
 */
function hasContent({ stages, input_schema, budget_limits }, configuration) {
    if (configuration === undefined)
        return false;
    const asked = { stages, input_schema, budget_limits };
    return includes(configuration, asked);
}
function includes(whole, part) {
    if ((0,compare_values/* isMissing */.b2)(part))
        return true;
    if (Array.isArray(part)) {
        return (Array.isArray(whole) &&
            whole.length === part.length &&
            part.every((item, index) => (item === null ? (0,compare_values/* isMissing */.b2)(whole[index]) : includes(whole[index], item))));
    }
    if (!(0,json/* isObject */.Gv)(part))
        return whole === part;
    return ((0,json/* isObject */.Gv)(whole) &&
        Object.entries(part).every(([key, value]) => includes(Object.hasOwn(whole, key) ? whole[key] : undefined, value)));
}
/** What a retriever will do that is made from a file, and from the baseline where the file says nothing. */
function configure(content, baseline) {
    const { stages, input_schema, budget_limits, collection_identifiers: collection_ids } = content;
    const said = Object.entries({ stages, input_schema, budget_limits, collection_ids });
    return { ...baseline, ...Object.fromEntries(said.filter(([, value]) => !(0,compare_values/* isMissing */.b2)(value))) };
}

// EXTERNAL MODULE: ./build/candidates/load-files.js + 5 modules
var load_files = __webpack_require__(31595);
// EXTERNAL MODULE: ./build/candidates/quote-text.js
var quote_text = __webpack_require__(23631);
;// CONCATENATED MODULE: ./build/candidates/comparison.js







/** Stands for a content among ids: two files with the same one are the same retriever. */
function contentKey({ hash }) {
    return hash.slice(0, 16);
}
/**
 * Compares the files with the baseline, and leaves out those that say nothing else.
 *
 * @param resolved the retrievers that the inputs name by id or name, the baseline first where it is one of them
 * @throws GateError `invalid-input` for stages that cost more than the baseline's, and for files that say the same
 */
function compareFiles({ source, retrievers }, { baseline: baselineFile, candidates }) {
    const given = retrievers.filter((one) => one.given.input === 'candidate-retriever-ids');
    const existing = retrievers.find((one) => one.given.input === 'baseline-retriever-id');
    const configuration = existing?.reading === 'read' ? existing.configuration : undefined;
    const isSame = (file) => baselineFile === undefined ? isUnchanged(file.content, configuration) : file.hash === baselineFile.hash;
    const changed = candidates.filter((file) => !isSame(file));
    checkCosts(changed, source.allowedStages, baselineFile?.content.stages ?? configuration?.stages);
    checkTwins(changed);
    const baseline = findBaseline(existing, baselineFile);
    return {
        baseline,
        candidates: [
            ...given.map((retriever) => ({ kind: 'given', retriever })),
            ...changed.map((file) => describeSide(file, 'candidate-files', existing, configuration)),
        ],
        unchanged: candidates.filter(isSame).map(({ path }) => path),
        sessionCount: source.sessionCount,
    };
}
function findBaseline(existing, file) {
    if (file !== undefined)
        return describeSide(file, 'baseline-file', undefined, undefined);
    if (existing !== undefined)
        return { kind: 'given', retriever: existing };
    throw new errors/* GateError */.ue('internal', 'There is no baseline.');
}
function describeSide(file, input, existing, configuration) {
    const { path, content } = file;
    const retriever = {
        given: { input, idOrName: path },
        name: path,
        createdAt: undefined,
        updatedAt: undefined,
        tags: [],
        configuration: configure(content, configuration),
        // What nobody could read of the baseline, nobody knows of its clone.
        reading: existing === undefined || existing.reading === 'read' ? 'read' : 'forbidden',
    };
    return { kind: 'file', file, retriever };
}
function checkCosts(files, allowed, stagesOfBaseline) {
    const problems = files.flatMap(({ path, findLine, content }) => (0,load_files/* locateProblems */.DO)(path, findLine, (0,check_stages/* findCosts */.Q)(content, stagesOfBaseline, allowed)));
    if (problems.length > 0)
        throw (0,load_files/* rejectFiles */.N_)(problems);
}
function checkTwins(files) {
    const problems = [...Map.groupBy(files, contentKey).values()].flatMap((same) => {
        if (same.length === 1)
            return [];
        const paths = same.map(({ path }) => (0,quote_text/* quoteText */.o)(path)).join(' and ');
        return [`candidate-files: ${paths} describe the same retriever. Name one of them.`];
    });
    if (problems.length > 0)
        throw (0,load_files/* rejectFiles */.N_)(problems);
}
/** The request with contents in place of the ids that there are none of yet, and the fingerprint of its question. */
function composeQuestion({ baseline, candidates }, { name, sessionCount, sessionFilter }, frame, parts) {
    const stand = (side) => side.kind === 'given' ? side.retriever.id : `content:${contentKey(side.file)}`;
    const composed = (0,request/* composeCreateRequest */._)({
        ...{ kind: 'new', name, sessionCount, sessionFilter },
        baselineRetrieverId: stand(baseline),
        candidateRetrieverIds: candidates.map(stand),
    }, parts);
    // The same files ask the same on every commit of a pull request.
    return { ...composed, question: (0,question/* fingerprintQuestion */.$)(composed.request, { ...frame, commit: '' }) };
}

// EXTERNAL MODULE: ./build/benchmark/check-identity.js
var check_identity = __webpack_require__(59279);
// EXTERNAL MODULE: ./build/benchmark/describe-benchmark.js
var describe_benchmark = __webpack_require__(23541);
// EXTERNAL MODULE: ./build/mixpeek/schemas.js + 4 modules
var schemas = __webpack_require__(18898);
;// CONCATENATED MODULE: ./build/candidates/find-reusable.js






/**
 * The benchmark, finished or going on, of which this gate's comment says that it was asked the same of files with the same
 * content. Hardly anything that goes wrong here is worse than running it again.
 *
 * @throws GateError `unknown-key`, or the signal's reason
 */
async function findReusable(comparison, question, asked, effects) {
    const known = asked.findLast((one) => one.question === question && one.made !== undefined);
    if (known === undefined)
        return undefined;
    const { log, signal } = effects;
    const retrievers = nameRetrievers(comparison, known);
    if (retrievers === undefined)
        return undefined;
    const [baseline, ...candidates] = retrievers;
    try {
        const response = await effects.connectBriefly().getBenchmark(known.benchmark);
        const { benchmark } = response;
        const identity = {
            benchmarkId: known.benchmark,
            baselineRetrieverId: baseline?.id ?? '',
            candidateRetrieverIds: candidates.map(({ id }) => id),
            maxSessions: comparison.sessionCount,
        };
        if (benchmark.status === 'failed' || !(0,check_identity/* hasIdentity */.rr)(benchmark, identity))
            return undefined;
        const state = (0,schemas/* isCompleted */.Yw)(benchmark) ? 'finished' : 'still running';
        log.info(`Reusing benchmark ${known.benchmark}, which is ${state}: the same files, baseline and settings. To draw new sessions, set reuse: false.`);
        log.info(`Using existing ${(0,describe_benchmark/* describeBenchmark */.R)(benchmark, retrievers)}`);
        effects.onBenchmarkId(known.benchmark);
        effects.inFlight.set({ kind: 'waiting', benchmarkId: known.benchmark, isOurs: false });
        effects.onAsked(known);
        return {
            known,
            taken: { ...take_benchmark/* notNew */.Gc, response, identity: { ...(0,check_identity/* identifyExisting */.Al)(benchmark), ...identity }, retrievers },
        };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* GateError */.ue && error.code === 'unknown-key')
            throw error;
        log.info(`Could not look for a benchmark to reuse: ${(0,errors/* describeReason */.Gk)(error)}`);
        return undefined;
    }
}
/** The retrievers, baseline first, by the ids that they had when the benchmark was created. */
function nameRetrievers({ baseline, candidates }, { made = [] }) {
    const ids = new Map(made.map(({ id, content }) => [content, id]));
    const named = [baseline, ...candidates].map((side) => {
        if (side.kind === 'given')
            return side.retriever;
        const id = ids.get(contentKey(side.file));
        return id === undefined ? undefined : { ...side.retriever, id };
    });
    return named.every((one) => one !== undefined) ? named : undefined;
}

// EXTERNAL MODULE: ./build/mixpeek/api-error.js
var api_error = __webpack_require__(58201);
;// CONCATENATED MODULE: ./build/candidates/create-own.js


/** Errors after which a request may have arrived. */
const openEnds = new Set(['cancelled', 'deadline-exceeded', 'internal']);
/** Waits before the looks for a retriever that may have been created, in milliseconds. */
const waitsBeforeLooks = [1_000, 5_000];
/**
 * Makes a retriever once, under a name that no other run uses. When it is unknown what the request did, this looks for the
 * name, twice. Only if it is not there, it sends the request a second and last time: names are unique, so that this cannot
 * make two.
 *
 * @throws GateError `conflict` where the name is somebody else's, or from the API client; the signal's reason
 */
async function createOwnRetriever(creation, effects) {
    const first = await tryToCreate(creation, effects, effects.onRefused);
    if (first.kind === 'created')
        return checkIsNew(first.retriever, creation);
    const { problem, where } = (0,api_error/* splitError */.Xy)(first.error);
    effects.log.info([problem, 'Checking whether it was created.', where].filter(Boolean).join(' '));
    const found = await look(creation, first.error, effects);
    if (found !== undefined)
        return found;
    effects.log.info(`Retriever "${creation.request.retriever_name}" was not found. Trying once more to create it.`);
    // The first request may still be carried out, whatever becomes of the second.
    const second = await tryToCreate(creation, effects, () => { });
    if (second.kind === 'created')
        return checkIsNew(second.retriever, creation);
    const late = await look(creation, second.error, effects);
    if (late === undefined)
        throw second.error;
    return late;
}
/** This run itself may have taken the name: something between it and the API may have sent the request twice. */
async function tryToCreate({ request, sourceId }, { api, signal, onCreating }, onRefused) {
    signal.throwIfAborted();
    onCreating();
    try {
        return await api.createRetriever(request, sourceId);
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue && error.code === 'conflict')
            return { kind: 'unknown', error };
        const isCertain = error instanceof errors/* GateError */.ue && !openEnds.has(error.code);
        if (isCertain)
            onRefused();
        throw error;
    }
}
/** The retriever of that name, once it appears; undefined if it does not. */
async function look(creation, doubt, { api, clock, log, signal, onRefused }) {
    const { retriever_name: name } = creation.request;
    const isTaken = doubt.code === 'conflict';
    for (const waitMs of isTaken ? [0, ...waitsBeforeLooks] : waitsBeforeLooks) {
        if (waitMs > 0)
            await clock.sleep(waitMs, signal);
        signal.throwIfAborted();
        try {
            const { retriever } = await api.getRetriever(name);
            const { id } = retriever;
            if (id === undefined || !creation.isOurs(retriever)) {
                onRefused();
                throw rejectForeign(name, id);
            }
            log.info(`Retriever ${id} was created. Continuing with it.`);
            return checkIsNew({ ...retriever, id }, creation);
        }
        catch (error) {
            if (!(error instanceof errors/* GateError */.ue) || error.code !== 'not-found')
                throw error;
        }
    }
    return undefined;
}
function rejectForeign(name, id) {
    const which = id === undefined ? '' : ` (${id})`;
    return new errors/* GateError */.ue('conflict', `A retriever named "${name}"${which} exists already, but this run did not make it: it has other tags or another configuration. It was not touched. Delete or rename it, then run the job again.`);
}
/** A new retriever that has the id of one that was there before is none. */
function checkIsNew(retriever, { protectedIds }) {
    if (!protectedIds.includes(retriever.id))
        return retriever;
    throw new errors/* GateError */.ue('contract', `The API's answer says that the new retriever "${retriever.name ?? ''}" is ${retriever.id}, which existed before. It was not touched. Please report this to Mixpeek.`);
}

// EXTERNAL MODULE: ./build/candidates/names.js
var names = __webpack_require__(69115);
;// CONCATENATED MODULE: ./build/candidates/make-retrievers.js






/**
 * Makes a retriever from a file, and remembers it before each call: by its name, and by its id once that is known.
 *
 * @param sourceId what it is cloned from; undefined to create it from the file alone
 * @returns its id
 * @throws GateError that begins with the file, from the API client; the signal's reason
 */
async function makeRetriever(file, sourceId, origin, { record, ...effects }) {
    const name = (0,names/* composeRetrieverName */.ae)(origin, file.hash);
    const request = {
        retriever_name: name,
        description: `Made by Retriever Benchmark Gate from ${file.path}, and deleted after its benchmark.`,
        tags: (0,names/* composeTags */.Kn)(origin),
        ...file.content,
    };
    const remember = (id) => {
        const { retrievers, protectedIds } = record.current;
        const own = {
            name,
            since: effects.clock.today().getTime(),
            ...(id === undefined ? {} : { id }),
        };
        record.set({ retrievers: [...retrievers.filter((other) => other.name !== name), own], protectedIds });
    };
    const forget = () => {
        const { retrievers, protectedIds } = record.current;
        record.set({ retrievers: retrievers.filter((other) => other.name !== name), protectedIds });
    };
    try {
        const { id } = await createOwnRetriever({
            request,
            sourceId,
            protectedIds: record.current.protectedIds,
            isOurs: (found) => found.name === name &&
                (0,names/* hasOwnershipTags */.nB)(found.tags, origin.run) &&
                hasContent(file.content, found.configuration),
        }, { ...effects, onCreating: () => remember(), onRefused: forget });
        remember(id);
        effects.log.info(`Created retriever ${id} from ${(0,quote_text/* quoteText */.o)(file.path)}.`);
        effects.signal.throwIfAborted();
        return id;
    }
    catch (error) {
        if (!(error instanceof errors/* GateError */.ue) || error === effects.signal.reason)
            throw error;
        const start = `Could not create a retriever from ${(0,quote_text/* quoteText */.o)(file.path)}: `;
        if (!(error instanceof api_error/* ApiError */.hD))
            throw new errors/* GateError */.ue(error.code, start + error.message, { cause: error });
        const { problem, advice, where } = error;
        throw new api_error/* ApiError */.hD(error.code, { problem: start + problem, advice, where }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/runtime/format.js
var format = __webpack_require__(14364);
;// CONCATENATED MODULE: ./build/candidates/sweep.js





/** From which age on a retriever of ours is one that was forgotten, in milliseconds: no run takes a day. */
const forgottenMs = 24 * 60 * 60_000;
/** Most retrievers that one run deletes, and most pages of the list that it looks at. */
const maxDeleted = 20;
const maxPages = 5;
/** How long sweeping may take, in milliseconds. */
const sweepMs = 15_000;
/**
 * Deletes retrievers that the gate made for this repository and forgot: older than a day, and no benchmark is running on
 * them. Whatever goes wrong is a line in the log.
 *
 * @throws the signal's reason
 */
async function sweepForgotten({ run, keptIds, protectedIds }, connectRetrievers, { clock, log, signal, connectBriefly }) {
    const deadline = clock.now() + sweepMs;
    const api = connectRetrievers(deadline);
    try {
        const now = clock.today().getTime();
        const isForgotten = ({ id, createdAt }) => keptIds.includes(id) || (createdAt !== undefined && now - createdAt.getTime() > forgottenMs);
        const ours = (await listOurs(run, api)).filter((retriever) => isForgotten(retriever) && !protectedIds.includes(retriever.id));
        const clues = ours.slice(0, maxDeleted).map(({ id, name }) => ({ id, name: name ?? '', since: 0 }));
        if (clues.length === 0)
            return;
        log.info(`Deleting ${(0,format/* formatCount */.B4)(clues.length, 'retriever')} that earlier runs made from files and left behind.`);
        const rules = { clues, run, protectedIds, endedBenchmarkIds: [], deadline };
        await (0,release_retrievers/* releaseRetrievers */.z)(rules, { api, benchmarks: connectBriefly(), clock, log, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        log.info(`Could not look for retrievers that earlier runs left behind: ${(0,errors/* describeReason */.Gk)(error)}`);
    }
}
async function listOurs(run, api) {
    const prefix = (0,names/* composeRepositoryPrefix */.Dw)(run);
    const found = [];
    for (let page = 0; page < maxPages; page += 1) {
        const { retrievers, count } = await api.listRetrievers(prefix, page * retrievers_client/* retrieverPageSize */.d);
        found.push(...retrievers);
        if (count < retrievers_client/* retrieverPageSize */.d)
            break;
    }
    return found.filter(({ name, tags }) => name?.startsWith(prefix) && (0,names/* hasOwnershipTags */.nB)(tags, run));
}

;// CONCATENATED MODULE: ./build/candidates/take-from-files.js








/** How to take the benchmark of retrievers that files describe. */
function takeFromFiles({ source, reuse, namespace, gates, alphaSpending }, files, { connectRetrievers, record, progress }) {
    return async (context, effects) => {
        const { deadline, asked } = context;
        const resolved = await (0,resolve_retrievers/* resolveRetrievers */.w)(source, { deadline, namespace }, effects);
        const protectedIds = resolved.retrievers.map(({ id }) => id);
        record.set({ retrievers: [], protectedIds });
        const comparison = compareFiles(resolved, files);
        progress.comparison = comparison;
        tellUnchanged(comparison, effects);
        if (comparison.candidates.length === 0)
            return undefined;
        const plan = alphaSpending ? 'alpha-spending' : 'once';
        const question = composeQuestion(comparison, source, { mode: gates.mode, plan }, context);
        const otherDraws = await countOtherDraws(alphaSpending, comparison, question.namePrefix, effects);
        const mayReuse = reuse && source.name === undefined && asked !== undefined;
        const reusable = mayReuse ? await findReusable(comparison, question.question, asked, effects) : undefined;
        if (reusable !== undefined) {
            progress.reused = reusable.known;
            progress.retrievers = reusable.taken.retrievers;
            const others = otherDraws.filter((id) => id !== reusable.known.benchmark);
            return { ...reusable.taken, otherDraws: others };
        }
        const keptIds = (asked ?? []).flatMap(({ isKept, made = [] }) => isKept ? made.map(({ id }) => id) : []);
        await sweepForgotten({ run: context.run, keptIds, protectedIds }, connectRetrievers, effects);
        effects.signal.throwIfAborted();
        const api = connectRetrievers(deadline);
        const { clock, log, signal } = effects;
        const make = { api, clock, log, signal, record };
        const retrievers = await makeAll(comparison, context, make);
        progress.retrievers = retrievers;
        return await createFor(retrievers, comparison, { ...question, otherDraws, source }, context, effects);
    };
}
function tellUnchanged({ unchanged, baseline }, { log }) {
    const name = baseline.retriever.name ?? baseline.retriever.given.idOrName;
    for (const path of unchanged)
        log.info(`${(0,quote_text/* quoteText */.o)(path)} is the same as the baseline ${name}: left out.`);
}
/** With alpha-spending: benchmarks of the same question that nobody may have judged. Each was a chance to pass. */
async function countOtherDraws(alphaSpending, { baseline }, namePrefix, effects) {
    // A baseline that is made anew has no benchmarks yet: there the comment alone counts.
    if (!alphaSpending || namePrefix === undefined || baseline.kind === 'file')
        return [];
    return await (0,take_benchmark/* listDraws */.Km)(namePrefix, baseline.retriever.id, effects);
}
async function makeAll({ baseline, candidates }, context, effects) {
    const retrievers = [];
    const sourceId = baseline.kind === 'given' ? baseline.retriever.id : undefined;
    for (const side of [baseline, ...candidates]) {
        const id = side.kind === 'given' ? side.retriever.id : await makeRetriever(side.file, sourceId, context, effects);
        retrievers.push({ ...side.retriever, id });
    }
    return retrievers;
}
async function createFor(retrievers, { baseline, candidates }, { request: template, question, otherDraws, source, }, { deadline }, effects) {
    const [baselineId = '', ...candidateIds] = retrievers.map(({ id }) => id);
    const request = {
        ...template,
        baseline_retriever_id: baselineId,
        candidate_retriever_ids: candidateIds,
    };
    const made = listMade([baseline, ...candidates], retrievers);
    const created = await (0,create_asked/* createAsked */.b)({ request, isNameUnique: source.name === undefined, question, retrievers, deadline }, { ...effects, onAsked: (asked) => effects.onAsked({ ...asked, made }) });
    return { ...take_benchmark/* notNew */.Gc, ...created, otherDraws };
}
function listMade(sides, retrievers) {
    return sides.flatMap((side, index) => side.kind === 'file' ? [{ id: retrievers[index]?.id ?? '', content: contentKey(side.file) }] : []);
}

;// CONCATENATED MODULE: ./build/candidates/obtain-from-files.js





/** How long deleting may take in all, in milliseconds: until the API must know what was made. */
const deleteMs = 31_000;
/**
 * Makes retrievers from the files that differ from the baseline, obtains their benchmark, and deletes them: whatever
 * happens, except where a benchmark goes on that needs them. Never rejects.
 */
async function obtainFromFiles(inputs, files, pullRequest, reusable, effects) {
    const { runner, clock, random, send, cancellation, ownRetrievers: record } = effects;
    const progress = {};
    const createSignal = cancellation.after(obtain_benchmark/* cancelTimes */.N.createGraceMs);
    const shared = { clock, log: runner, random, send };
    const take = takeFromFiles(inputs, files, {
        connectRetrievers: (deadline) => (0,retrievers_client/* createRetrieverApi */.t)({ ...inputs, deadline }, { ...shared, signal: cancellation.signal, createSignal }),
        record,
        progress,
    });
    const obtained = await (0,obtain_benchmark/* obtainBenchmark */.$)(inputs, pullRequest, reusable, effects, take);
    const keptIds = await release(obtained, inputs, pullRequest, progress, effects);
    const judged = describeFiles(progress, keptIds);
    if (judged.existingIds.length > 0)
        runner.setOutput('candidate-retriever-ids', JSON.stringify(judged.existingIds));
    if (obtained.kind === 'completed') {
        const benchmark = nameByFile(obtained.benchmark, judged.paths);
        return { ...obtained, benchmark, asked: markKept(obtained.asked, keptIds), files: judged };
    }
    if (obtained.kind === 'error')
        return { ...obtained, asked: markKept(obtained.asked, keptIds), files: judged };
    return { ...obtained, files: judged };
}
/** Deletes what was made, as far as nothing needs it. @returns ids of those that are kept */
async function release(obtained, inputs, { run }, { reused }, effects) {
    const { cancellation, ownRetrievers: record } = effects;
    const { retrievers: own, protectedIds } = record.current;
    const isCancelled = obtained.kind === 'cancelled';
    // A benchmark that an earlier run made goes on with its retrievers.
    const ofEarlier = reused?.isKept && !isCancelled ? (reused.made ?? []) : [];
    const clues = [...own, ...ofEarlier.map(({ id }) => ({ id, since: 0 }))];
    if (clues.length === 0)
        return [];
    if (isCancelled && !mayDelete(obtained)) {
        // What may still be going on is the post step's to end, and what was left on purpose keeps its retrievers.
        if (obtained.cleanUpOutcome.kind === 'left')
            record.set({ retrievers: [], protectedIds });
        return own.flatMap(({ id }) => id ?? []);
    }
    const isShort = cancellation.signal.aborted;
    const timeMs = isShort ? obtain_benchmark/* cancelTimes */.N.deleteMs : deleteMs;
    // After a cancel the time limit is enough; a cancel in the meantime leaves as much time.
    const signal = isShort ? new AbortController().signal : cancellation.after(obtain_benchmark/* cancelTimes */.N.deleteMs);
    const { deadline, ...connected } = (0,release_retrievers/* connectToRelease */.l)({ settings: inputs, timeMs, signal }, effects);
    const endedBenchmarkIds = listEnded(obtained);
    const { inUse, failed } = await (0,release_retrievers/* releaseRetrievers */.z)({ clues, run, protectedIds, endedBenchmarkIds, deadline }, connected);
    // The post step tries again.
    record.set({ retrievers: own.filter((one) => failed.includes(one)), protectedIds });
    return [...inUse, ...failed.flatMap(({ id }) => id ?? [])];
}
function mayDelete({ cleanUpOutcome }) {
    return (0,delete_on_cancel/* isCleanUpDone */.Lm)(cleanUpOutcome) && cleanUpOutcome.kind !== 'left';
}
function listEnded(obtained) {
    if (obtained.kind === 'completed')
        return [obtained.benchmark.benchmark_id];
    const isDeleted = obtained.kind === 'cancelled' && obtained.cleanUpOutcome.kind === 'deleted';
    return isDeleted && 'benchmarkIds' in obtained.cleanUpOutcome ? obtained.cleanUpOutcome.benchmarkIds : [];
}
function markKept(asked, keptIds) {
    if (asked === undefined)
        return undefined;
    const { isKept: _before, ...rest } = asked;
    return asked.made?.some(({ id }) => keptIds.includes(id)) ? { ...rest, isKept: true } : rest;
}
function describeFiles({ comparison, retrievers = [] }, keptIds) {
    const ofFiles = retrievers.filter(({ given }) => fileInputs.has(given.input));
    const candidates = retrievers.filter(({ given }) => !baselineInputs.has(given.input));
    const baseline = comparison?.baseline.retriever;
    return {
        paths: new Map(ofFiles.map(({ id, given }) => [id, given.idOrName])),
        unchanged: comparison?.unchanged ?? [],
        baseline: baseline?.name ?? baseline?.given.idOrName ?? '',
        existingIds: candidates
            .filter(({ id, given }) => !fileInputs.has(given.input) || keptIds.includes(id))
            .map(({ id }) => id),
    };
}
const fileInputs = new Set(['baseline-file', 'candidate-files']);
const baselineInputs = new Set(['baseline-file', 'baseline-retriever-id']);
/** The benchmark with paths in place of the names that its retrievers had for a while. */
function nameByFile(benchmark, paths) {
    return {
        ...benchmark,
        results: benchmark.results?.map((result) => ({
            ...result,
            retriever_name: paths.get(result.retriever_id) ?? result.retriever_name,
        })) ?? null,
    };
}


/***/ }),

/***/ 67317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ connectToRelease),
  z: () => (/* binding */ releaseRetrievers)
});

// EXTERNAL MODULE: ./build/mixpeek/client.js + 1 modules
var mixpeek_client = __webpack_require__(44375);
// EXTERNAL MODULE: ./build/mixpeek/retrievers-client.js
var retrievers_client = __webpack_require__(25067);
// EXTERNAL MODULE: ./build/benchmark/delete-for-certain.js
var delete_for_certain = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
;// CONCATENATED MODULE: ./build/candidates/delete-own.js



/** Wait before the next look for one that may still appear, in milliseconds. */
const waitForYoungMs = 1_000;
/** Most pages of benchmarks that are read: one further back is long over. */
const maxPages = 20;
/**
 * Deletes a retriever that the gate made. Deleting one deletes its recorded sessions too, so this asks first who it is:
 * name and tags have to prove that it is the gate's, and no benchmark may be running on it. Never rejects.
 */
async function deleteOwnRetriever(clue, rules, effects) {
    try {
        const found = await find(clue, rules, effects);
        if (found === undefined)
            return { kind: 'gone' };
        const { id } = found;
        if (!isProven(found, id, clue, rules))
            return { kind: 'foreign', id };
        const benchmarkId = await findRunning(id, rules, effects);
        if (benchmarkId !== undefined)
            return { kind: 'in-use', id, benchmarkId };
        const deletion = await effects.api.deleteRetriever(id);
        if (deletion === 'missing' || deletion.deletedId === undefined || deletion.deletedId === id)
            return { kind: 'deleted', id };
        return {
            kind: 'failed',
            reason: `The API answered that it deleted ${deletion.deletedId} instead of ${id}. Please report this to Mixpeek.`,
        };
    }
    catch (error) {
        return { kind: 'failed', reason: (0,errors/* describeReason */.Gk)(error) };
    }
}
/** The retriever; undefined where there is none, which is certain only some time after it was asked for. */
async function find({ id, name, since }, { deadline }, { api, clock, signal }) {
    const idOrName = id ?? name ?? '';
    for (;;) {
        try {
            const { retriever } = await api.getRetriever(idOrName);
            const foundId = retriever.id ?? id;
            if (foundId !== undefined)
                return { ...retriever, id: foundId };
            throw new errors/* GateError */.ue('contract', `The API's answer about retriever "${idOrName}" has no retriever_id.`);
        }
        catch (error) {
            if (!(error instanceof errors/* GateError */.ue) || error.code !== 'not-found')
                throw error;
        }
        // A clock that was set back makes it look younger, which does no harm.
        if (clock.today().getTime() - since >= delete_for_certain/* notFoundYetMs */.U)
            return undefined;
        if (clock.now() + waitForYoungMs >= deadline)
            throw new errors/* GateError */.ue('not-found', `The API does not know retriever "${idOrName}", which proves nothing in its first 30 s: it may still exist.`);
        await clock.sleep(waitForYoungMs, signal);
    }
}
function isProven(found, foundId, { id, name }, { isOurs, protectedIds }) {
    return (!protectedIds.includes(foundId) &&
        (id === undefined || id === foundId) &&
        (name === undefined || name === found.name) &&
        isOurs(found));
}
/** A benchmark on the retriever that is going on. */
async function findRunning(retrieverId, { endedBenchmarkIds }, { benchmarks: api }) {
    for (let page = 1; page <= maxPages; page += 1) {
        const { benchmarks, count } = await api.listBenchmarks({ retrieverId, page });
        const running = benchmarks.find(({ benchmark_id: id, status }) => status !== 'completed' && status !== 'failed' && !endedBenchmarkIds.includes(id));
        if (running !== undefined)
            return running.benchmark_id;
        if (count < mixpeek_client/* listPageSize */.L)
            break;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/candidates/names.js
var names = __webpack_require__(69115);
;// CONCATENATED MODULE: ./build/candidates/release-retrievers.js




/** Connects to the API to delete retrievers within a time: one connection that hangs must not use up all of it. */
function connectToRelease({ settings, timeMs, signal }, { runner, ...effects }) {
    const deadline = effects.clock.now() + timeMs;
    const limits = {
        deadline,
        deadlineName: 'the time limit for deleting retrievers',
        attemptTimeoutMs: Math.ceil(timeMs / 3),
    };
    const client = { ...effects, log: runner, signal, createSignal: signal };
    return {
        api: (0,retrievers_client/* createRetrieverApi */.t)({ ...settings, ...limits }, client),
        benchmarks: (0,mixpeek_client/* createBenchmarkApi */.s)({ ...settings, ...limits }, client),
        clock: effects.clock,
        log: runner,
        signal,
        deadline,
    };
}
/** Deletes retrievers that the gate made, one after the other, and tells what became of each. Never rejects. */
async function releaseRetrievers({ clues, run, ...rules }, { log, ...effects }) {
    const isOurs = ({ name, tags }) => (name ?? '').startsWith((0,names/* composeRepositoryPrefix */.Dw)(run)) && (0,names/* hasOwnershipTags */.nB)(tags, run);
    const inUse = [];
    const failed = [];
    for (const clue of clues) {
        const deletion = await deleteOwnRetriever(clue, { ...rules, isOurs }, effects);
        if (deletion.kind === 'in-use')
            inUse.push(deletion.id);
        if (deletion.kind === 'failed')
            failed.push(clue);
        tell(deletion, clue, log);
    }
    return { inUse, failed };
}
function tell(deletion, { id, name }, log) {
    const which = [name && `"${name}"`, id && (name ? `(${id})` : id)].filter(Boolean).join(' ');
    switch (deletion.kind) {
        case 'deleted':
            log.info(`Deleted retriever ${deletion.id}, which was made from a file.`);
            break;
        case 'gone':
            break;
        case 'in-use':
            log.info(`Kept retriever ${deletion.id}, which was made from a file: benchmark ${deletion.benchmarkId} is running on it.`);
            break;
        case 'foreign':
            log.warning(`Retriever ${deletion.id} was not deleted: its name and tags do not prove that this gate made it.`);
            break;
        case 'failed':
            log.warning(`Could not delete retriever ${which}, which was made from a file: ${deletion.reason} Delete it, or leave it: a later run of the gate deletes it once it is a day old.`);
    }
}


/***/ }),

/***/ 25067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ retrieverPageSize),
/* harmony export */   t: () => (/* binding */ createRetrieverApi)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78395);
/* harmony import */ var _parse_retriever_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66674);


/** Retrievers on a page of the list. */
const retrieverPageSize = 100;
/** Builds the client of the calls on retrievers. */
function createRetrieverApi(settings, effects) {
    const { namespace } = settings;
    const { send, trySending } = (0,_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connectApi */ .X)(settings, effects);
    const locate = (idOrName) => `/v1/retrievers/${encodeURIComponent(idOrName)}`;
    return {
        async createRetriever(body, sourceId) {
            const { retriever_name: retrieverName } = body;
            const subject = sourceId === undefined
                ? { operation: 'create-retriever', namespace, retrieverName }
                : { operation: 'clone-retriever', namespace, retrieverName, sourceId };
            const path = sourceId === undefined ? '/v1/retrievers' : `${locate(sourceId)}/clone`;
            const sent = await trySending({ subject, method: 'POST', path, body }, (exchange) => (0,_parse_retriever_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCreatedRetriever */ .GR)(exchange, retrieverName));
            return sent.kind === 'ambiguous'
                ? { kind: 'unknown', error: sent.error }
                : { kind: 'created', retriever: sent.value };
        },
        getRetriever(idOrName) {
            const subject = { operation: 'get-retriever', namespace, retrieverId: idOrName };
            return send({ subject, method: 'GET', path: locate(idOrName) }, (exchange) => (0,_parse_retriever_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetriever */ .Mo)(exchange, idOrName));
        },
        async deleteRetriever(retrieverId) {
            const subject = { operation: 'delete-retriever', namespace, retrieverId };
            return await send({ subject, method: 'DELETE', path: locate(retrieverId) }, (exchange) => exchange.response.status === 404 ? 'missing' : { deletedId: (0,_parse_retriever_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDeletedId */ ._4)(exchange) });
        },
        async listRetrievers(search, offset) {
            const subject = { operation: 'list-retrievers', namespace };
            const path = `/v1/retrievers/list?limit=${retrieverPageSize}&offset=${offset}`;
            return await send({ subject, method: 'POST', path, body: { search } }, _parse_retriever_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetrieverList */ .G9);
        },
    };
}


/***/ })

};
