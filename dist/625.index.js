export const id = 625;
export const ids = [625];
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

/***/ 62625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseInterrupted: () => (/* binding */ releaseInterrupted)
/* harmony export */ });
/* harmony import */ var _own_retrievers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28975);
/* harmony import */ var _release_retrievers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67317);


/** How long the post step tries to delete retrievers, in milliseconds: until the API must know them. */
const deleteMs = 31_000;
/**
 * Deletes the retrievers that a main step left which was killed, after its benchmark. Those of a benchmark that was left
 * on purpose stay. Never rejects.
 *
 * @param savedState what the main step saved last; empty where it left none
 * @param outcome what became of the benchmark
 */
async function releaseInterrupted(savedState, inputs, run, outcome, effects) {
    const { runner } = effects;
    const saved = (0,_own_retrievers_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwnRetrievers */ .t)(savedState);
    if (saved === undefined) {
        runner.warning('Could not read which retrievers the step made from files. If any is left, a later run of the gate deletes it once it is a day old.');
        return;
    }
    const { retrievers, protectedIds } = saved;
    if (retrievers.length === 0)
        return;
    if (outcome.kind === 'left') {
        runner.info(`Kept the retrievers that were made from files: benchmark ${outcome.benchmarkId} needs them.`);
        return;
    }
    const { signal } = new AbortController();
    const { deadline, ...connected } = (0,_release_retrievers_js__WEBPACK_IMPORTED_MODULE_1__/* .connectToRelease */ .l)({ settings: inputs, timeMs: deleteMs, signal }, effects);
    const endedBenchmarkIds = outcome.kind === 'deleted' ? outcome.benchmarkIds : [];
    await (0,_release_retrievers_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseRetrievers */ .z)({ clues: retrievers, run, protectedIds, endedBenchmarkIds, deadline }, connected);
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
