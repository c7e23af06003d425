export const id = 595;
export const ids = [595];
export const modules = {

/***/ 46467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ findCosts),
/* harmony export */   S: () => (/* binding */ findDangers)
/* harmony export */ });
/* harmony import */ var _runtime_find_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82687);
/* harmony import */ var _runtime_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72713);
/* harmony import */ var _quote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23631);



/** Ids of stages that stay in the service and cost little. */
const harmless = new Set('feature_search semantic_search hybrid_search attribute_filter structured_filter feature_filter query_expand rerank mmr sort_attribute sort_relevance score_normalize limit sample deduplicate group_by aggregate cluster cross_compare unwind json_transform document_enrich taxonomy_enrich'.split(' '));
/** Ids of stages that ask a language model, once per session. */
const costly = new Set('llm_filter llm_enrich agent_search agentic_enrich rag_prepare summarize'.split(' '));
/** Ids of stages that leave the service or run code. */
const outside = new Set('api_call code_execution external_web_search web_scrape sql_lookup'.split(' '));
/** The word in `allowed-stages` for references to secrets. */
const secretsWord = 'secrets';
function judgeStage(stageId) {
    if (harmless.has(stageId))
        return 'harmless';
    return costly.has(stageId) ? 'costly' : 'outside';
}
/** Why a stage is refused; one that nobody knows is most likely misspelled. */
function describeOutside(stageId) {
    if (outside.has(stageId))
        return 'leaves the service or runs code.';
    const nearest = (0,_runtime_find_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .q)(stageId, [...harmless, ...costly, ...outside]);
    const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
    return `is unknown to the gate, so it may leave the service or run code.${hint}`;
}
/**
 * What in a file is dangerous by itself: stages that leave the service or run code, those that nobody knows, and
 * references to secrets, which the service would resolve while the benchmark runs. Each unless it is allowed.
 *
 * @param content the file's value
 * @param allowed stage ids, `secrets`, or `*`
 */
function findDangers(content, allowed) {
    if (allowed.includes('*'))
        return [];
    const stages = listStageIds(content).flatMap(({ path, stageId }) => judgeStage(stageId) !== 'outside' || allowed.includes(stageId)
        ? []
        : [
            {
                path,
                message: `stage ${(0,_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(stageId)} ${describeOutside(stageId)} If everybody who can change the file may use it, add it to allowed-stages.`,
            },
        ]);
    const secrets = allowed.includes(secretsWord)
        ? []
        : listSecrets(content).map((path) => ({
            path,
            message: `refers to a secret of the vault, which the service would put in. If everybody who can change the file may use it, add ${secretsWord} to allowed-stages.`,
        }));
    return [...stages, ...secrets];
}
/**
 * Stages that cost money once per session, unless the baseline has them too.
 *
 * @param baseline the baseline's stages
 */
function findCosts(content, baseline, allowed) {
    if (allowed.includes('*'))
        return [];
    const known = new Set(listStageIds(baseline).map(({ stageId }) => stageId));
    return listStageIds(content).flatMap(({ path, stageId }) => judgeStage(stageId) !== 'costly' || known.has(stageId) || allowed.includes(stageId)
        ? []
        : [
            {
                path,
                message: `stage ${(0,_quote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .o)(stageId)} calls a language model for every session, and the baseline has no such stage. To pay for it, add it to allowed-stages.`,
            },
        ]);
}
/** The stage ids anywhere in a value: parameters of some stages hold stages. */
function listStageIds(content) {
    return [...walk(content)].flatMap(({ path, key, value }) => key === 'stage_id' && typeof value === 'string' ? [{ path, stageId: value }] : []);
}
function listSecrets(content) {
    return [...walk(content)].flatMap(({ path, key, value }) => {
        const isReference = typeof value === 'string' && refersToSecret(value);
        return isReference || isSecretKey(key) ? [path] : [];
    });
}
/** A template with such a word in it, however it is written: `{{secrets.KEY}}`, `{{ SECRETS["KEY"] }}`. */
function refersToSecret(text) {
    const plain = text.normalize('NFKC').replace(/[\p{Cf}\s]/gu, '');
    const start = plain.search(/[{$<][{%(]/);
    return start !== -1 && /secret|vault/i.test(plain.slice(start));
}
function isSecretKey(key) {
    if (key === undefined)
        return false;
    const plain = key.normalize('NFKC').replace(/[^\p{L}]/gu, '');
    return /^secrets?(?:ref|refs|reference|references|name|id|key)?$/i.test(plain) || refersToSecret(key);
}
function* walk(value, path = []) {
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
            yield { path: [...path, index], key: undefined, value: item };
            yield* walk(item, [...path, index]);
        }
    }
    else if ((0,_runtime_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        for (const [key, member] of Object.entries(value)) {
            yield { path: [...path, key], key, value: member };
            yield* walk(member, [...path, key]);
        }
    }
}


/***/ }),

/***/ 31595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aY: () => (/* binding */ loadFiles),
  DO: () => (/* binding */ locateProblems),
  N_: () => (/* binding */ rejectFiles)
});

// EXTERNAL MODULE: ./build/runtime/errors.js
var errors = __webpack_require__(84704);
// EXTERNAL MODULE: ./build/runtime/format.js
var format = __webpack_require__(14364);
// EXTERNAL MODULE: ./build/candidates/check-stages.js
var check_stages = __webpack_require__(46467);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/runtime/json.js
var json = __webpack_require__(72713);
;// CONCATENATED MODULE: ./build/candidates/content.js


/** Takes out of a file what a retriever does. */
function pickContent(file) {
    const { stages, input_schema, budget_limits, collection_identifiers } = file;
    const members = Object.entries({ stages, input_schema, budget_limits, collection_identifiers });
    return Object.fromEntries(members.filter(([, value]) => value !== null && value !== undefined));
}
/** SHA-256 of the content in one spelling, in hexadecimal digits: keys in one order, and nothing that is null. */
function hashContent(content) {
    const collections = content.collection_identifiers;
    const canonical = {
        ...content,
        ...(collections ? { collection_identifiers: [...new Set(collections)].sort() } : {}),
        // A description says nothing to the service.
        ...(content.stages ? { stages: content.stages.map(({ description: _said, ...stage }) => stage) } : {}),
    };
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify((0,json/* sortKeys */.di)(dropNulls(canonical))))
        .digest('hex');
}
function dropNulls(value) {
    if (Array.isArray(value))
        return value.map(dropNulls);
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const kept = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
    return Object.fromEntries(kept.map(([key, member]) => [key, dropNulls(member)]));
}

// EXTERNAL MODULE: ./build/runtime/find-nearest.js
var find_nearest = __webpack_require__(82687);
// EXTERNAL MODULE: ./build/candidates/quote-text.js
var quote_text = __webpack_require__(23631);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(55395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(73305);
;// CONCATENATED MODULE: ./build/candidates/retriever-file.js

/**
 * What a file may hold: the body of `POST /v1/retrievers` (version 0.81). With a baseline that exists, what is missing
 * comes from it.
 */
const optionalText = schemas/* nullish */.cl6(schemas/* string */.YjP());
const stageSchema = schemas/* strictObject */.rej({
    stage_name: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    stage_type: schemas/* nullish */.cl6(schemas/* enum */.k5n(['filter', 'sort', 'reduce', 'apply', 'enrich'])),
    config: schemas/* strictObject */.rej({
        stage_id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
        parameters: schemas/* nullish */.cl6(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
        pre_filters: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
        post_filters: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    }),
    batch_size: optionalText,
    description: optionalText,
});
const budgetSchema = schemas/* strictObject */.rej({
    max_credits: schemas/* nullish */.cl6(schemas/* number */.aig().check(api/* _gte */.qm(0))),
    max_time_ms: schemas/* nullish */.cl6(schemas/* int */.Whr().check(api/* _gte */.qm(0))),
});
const retrieverFileSchema = schemas/* strictObject */.rej({
    retriever_name: optionalText,
    description: optionalText,
    visibility: schemas/* nullish */.cl6(schemas/* enum */.k5n(['private', 'public', 'marketplace'])),
    marketplace_listing_id: optionalText,
    requires_subscription: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    collection_identifiers: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP().check(api/* _minLength */.m9(1)))),
    stages: schemas/* nullish */.cl6(schemas/* array */.YOg(stageSchema).check(api/* _minLength */.m9(1))),
    input_schema: schemas/* nullish */.cl6(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ type: schemas/* string */.YjP() }))),
    budget_limits: schemas/* nullish */.cl6(budgetSchema),
    tags: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    display_config: schemas/* nullish */.cl6(schemas/* looseObject */._H3({})),
});
/** Fields by the place that they stand at, to suggest one for a name that is none. */
const fieldsByPlace = {
    retriever: Object.keys(retrieverFileSchema.shape),
    stage: Object.keys(stageSchema.shape),
    config: Object.keys(stageSchema.shape.config.shape),
    budget: Object.keys(budgetSchema.shape),
};

;// CONCATENATED MODULE: ./build/candidates/describe-issues.js




/** Fields that answers of the API have, and what requests say instead; undefined for what only the API knows. */
const fieldsOfAnswers = {
    collection_ids: 'collection_identifiers',
    ...Object.fromEntries('retriever_id version created_at updated_at created_by updated_by feature_dependencies is_published namespace_id'
        .split(' ')
        .map((field) => [field, undefined])),
};
const types = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
};
/** What is wrong with a value, in sentences, each with the part that it is about. */
function describeIssues(issues, value) {
    return issues.flatMap((issue) => {
        const path = issue.path.filter((step) => typeof step !== 'symbol');
        if (issue.code === 'unrecognized_keys')
            return issue.keys.map((key) => ({ path: [...path, key], message: describeUnknown(key, path) }));
        return [{ path, message: describeWrong(describeExpected(issue), path, value) }];
    });
}
function describeWrong(expected, path, value) {
    if (path.length === 0 && value === null)
        return 'is empty. Expected stages, input_schema, budget_limits or collection_identifiers.';
    const got = describeGot(path, value);
    return got === undefined ? `is missing. Expected ${expected}.` : `expected ${expected}, not ${got}.`;
}
function describeUnknown(key, path) {
    const fields = fieldsByPlace[findPlace(path)];
    if (path.length === 0 && Object.hasOwn(fieldsOfAnswers, key)) {
        const instead = fieldsOfAnswers[key];
        return instead === undefined
            ? 'is a field of answers. Remove it: requests do not have it.'
            : `is a field of answers. Write ${instead}.`;
    }
    const nearest = (0,find_nearest/* findNearest */.q)(key, fields);
    return nearest === undefined
        ? `is not a field. Expected one of ${fields.join(', ')}.`
        : `is not a field. Did you mean ${nearest}?`;
}
function findPlace(path) {
    if (path.length === 0)
        return 'retriever';
    if (path[0] === 'budget_limits')
        return 'budget';
    return path.length === 2 ? 'stage' : 'config';
}
function describeExpected(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return types[issue.expected] ?? issue.expected;
        case 'invalid_value':
            return issue.values.map(String).join(', ');
        case 'too_small':
            return issue.origin === 'array'
                ? 'at least one item'
                : issue.origin === 'string'
                    ? 'text that is not empty'
                    : `a number of at least ${issue.minimum}`;
        default:
            return 'another value';
    }
}
/** The kind of a value, undefined for none, and the value itself only where it is short and no text: text may be anything. */
function describeGot(path, whole) {
    const value = path.reduce((part, step) => part?.[step], whole);
    if (value === undefined)
        return undefined;
    if (value === null)
        return 'null';
    if (typeof value === 'string')
        return value === '' ? 'empty text' : 'this text';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    return (0,json/* isObject */.Gv)(value) ? 'an object' : String(value);
}
/** The path of a part, e.g. `stages[0].config.stage_id`; empty for the whole. */
function showPath(path) {
    return path
        .map((step) => {
        if (typeof step === 'number')
            return `[${step}]`;
        return /^\w{1,100}$/.test(step) ? `.${step}` : `[${(0,quote_text/* quoteText */.o)(step)}]`;
    })
        .join('')
        .replace(/^\./, '');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/candidates/find-files.js






/** What files may be at most: what is larger describes no retriever. */
const maxFiles = 20;
const maxBytes = 1024 * 1024;
/** Most entries of folders that `**` looks at. */
const maxEntries = 100_000;
/** Folders that `*` and `**` pass over: what is in them is none of the pull request's. */
const passedOver = new Set(['.git', 'node_modules']);
/**
 * Reads the files that an input names.
 *
 * @param input its name
 * @param patterns paths from the workspace, in which `*` stands for any part of a name, and `**` for any folders
 * @param workspace an absolute path
 */
function readFiles(input, patterns, workspace) {
    const problems = [];
    const paths = new Set();
    for (const pattern of patterns) {
        const found = findPaths(pattern, workspace);
        if ('problem' in found)
            problems.push(`${input}: ${found.problem}`);
        else
            for (const path of found.paths)
                paths.add(path);
    }
    if (paths.size > maxFiles) {
        const problem = `${input}: it names ${(0,format/* formatInteger */.Sm)(paths.size)} files, more than the limit of ${maxFiles}. Name fewer files.`;
        return { files: [], problems: [...problems, problem] };
    }
    const files = [];
    for (const path of [...paths].sort()) {
        const read = readText(path, workspace);
        if ('problem' in read)
            problems.push(`${input}: ${(0,quote_text/* quoteText */.o)(path)} ${read.problem}`);
        else
            files.push({ path, text: read.text });
    }
    return { files, problems };
}
const checkoutAdvice = 'The path is relative to the workspace, and a step with actions/checkout has to come before this one.';
function findPaths(pattern, workspace) {
    const shown = (0,quote_text/* quoteText */.o)(pattern);
    const path = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, pattern)).split(external_node_path_.sep).join('/');
    if (isOutside(path))
        return { problem: `${shown} is outside of the workspace. Name files that are in it.` };
    if (!pattern.includes('*')) {
        const isThere = (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace, path), { throwIfNoEntry: false }) !== undefined;
        return isThere
            ? { paths: [path] }
            : { problem: `${shown} does not exist. ${adviseOnMissing(path, workspace)}` };
    }
    const paths = [];
    try {
        collect(path.split('/'), '', workspace, paths, { entries: 0 });
    }
    catch (error) {
        return { problem: `Could not look for ${shown}: ${(0,errors/* describeReason */.Gk)(error)}` };
    }
    return paths.length > 0 ? { paths } : { problem: `no file matches ${shown}. ${checkoutAdvice}` };
}
/** A path that is not there: a list in one line, a typo, or nothing was checked out. */
function adviseOnMissing(path, workspace) {
    if (/[,;]/.test(path))
        return 'Write one path per line.';
    const folder = (0,external_node_path_.dirname)(path);
    const nearest = (0,find_nearest/* findNearest */.q)((0,external_node_path_.basename)(path), listNames((0,external_node_path_.join)(workspace, folder)));
    return nearest === undefined
        ? checkoutAdvice
        : `Did you mean ${(0,quote_text/* quoteText */.o)((0,external_node_path_.join)(folder, nearest).split(external_node_path_.sep).join('/'))}?`;
}
function listNames(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).slice(0, maxEntries);
    }
    catch {
        return [];
    }
}
function isOutside(path) {
    return path === '' || path === '..' || path.startsWith('../') || (0,external_node_path_.isAbsolute)(path);
}
/** Collects the paths under `folder` that the rest of a pattern matches. Links to folders are not followed. */
function collect([segment = '', ...rest], folder, workspace, paths, count) {
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(workspace, folder), { withFileTypes: true });
    count.entries += entries.length;
    if (count.entries > maxEntries)
        throw new Error(`it leads to more than ${(0,format/* formatInteger */.Sm)(maxEntries)} files.`);
    if (segment === '**') {
        collect(rest.length === 0 ? ['*'] : rest, folder, workspace, paths, count);
        for (const entry of entries)
            if (entry.isDirectory() && !passedOver.has(entry.name))
                collect(['**', ...rest], (0,external_node_path_.join)(folder, entry.name), workspace, paths, count);
        return;
    }
    const matches = compileSegment(segment);
    for (const entry of entries.filter(({ name }) => matches(name))) {
        const path = folder === '' ? entry.name : `${folder.split(external_node_path_.sep).join('/')}/${entry.name}`;
        const isWild = segment.includes('*');
        if (rest.length > 0) {
            if (entry.isDirectory() && !(isWild && passedOver.has(entry.name)))
                collect(rest, (0,external_node_path_.join)(folder, entry.name), workspace, paths, count);
        }
        else if (!entry.isDirectory())
            paths.push(path);
    }
}
function compileSegment(segment) {
    const parts = segment.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('.*')}$`, 's');
    return (name) => expression.test(name);
}
/** The text of a file, or the end of a sentence that begins with its path. */
function readText(path, workspace) {
    if (path.split('/').includes('.git'))
        return { problem: 'is in a .git folder. Name files of the checkout.' };
    try {
        const target = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(workspace, path));
        if (isOutside((0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(workspace), target).split(external_node_path_.sep).join('/')))
            return { problem: 'is a link that leads out of the workspace. Name the file itself.' };
        if ((0,external_node_fs_.statSync)(target).isDirectory())
            return { problem: `is a folder. Name the files in it, for example ${(0,quote_text/* quoteText */.o)(`${path}/*.yaml`)}.` };
        if (!(0,external_node_fs_.statSync)(target).isFile())
            return { problem: 'is not a file.' };
        const bytes = readAtMost(target, maxBytes + 1);
        if (bytes.length > maxBytes)
            return { problem: 'is larger than 1 MiB: it describes no retriever.' };
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: 'is not UTF-8 text.' };
        return { problem: `could not be read: ${(0,errors/* describeReason */.Gk)(error)}.` };
    }
}
function readAtMost(path, most) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const bytes = Buffer.alloc(Math.min(most, (0,external_node_fs_.fstatSync)(file).size));
        return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/candidates/parse-document.js



/** Levels of nesting that a file may have. */
const maxDepth = 64;
/** How often anchors may be repeated. */
const maxAliases = 100;
/** How long the parser's words may be, in code points. */
const maxMessage = 200;
/** Reads YAML 1.2, of which JSON is a part. The parser is loaded only where there is a file. */
async function parseDocument(text) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    try {
        if (measureFlowDepth(text) > maxDepth)
            return [tooDeep];
        const options = { lineCounter: lines, prettyErrors: false, schema: 'core', version: '1.2' };
        const document = yaml.parseDocument(text, options);
        const faults = [...document.errors, ...document.warnings].slice(0, 5);
        if (faults.length > 0)
            return faults.map((fault) => describeFault(fault, lines));
        const value = document.toJS({ maxAliasCount: maxAliases });
        const problem = findOddity(value);
        if (problem !== undefined)
            return [{ line: 1, message: problem }];
        return { value, findLine: (path) => findLine(path, document, lines) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return [tooDeep];
        return [{ line: 1, message: `is not valid YAML or JSON: ${describeParserReason(error)}` }];
    }
}
const tooDeep = {
    line: 1,
    message: `is nested deeper than ${maxDepth} levels: it describes no retriever.`,
};
/** How deep brackets are nested, those in quotes and comments included: the parser goes down one level for each. */
function measureFlowDepth(text) {
    let depth = 0;
    let deepest = 0;
    for (const character of text) {
        if (character === '[' || character === '{')
            deepest = Math.max(deepest, ++depth);
        else if ((character === ']' || character === '}') && depth > 0)
            depth -= 1;
    }
    return deepest > 1_000 ? deepest : 0;
}
function describeFault({ code, message, pos }, lines) {
    const line = lines.linePos(pos[0] ?? 0).line || 1;
    if (code === 'MULTIPLE_DOCS')
        return { line, message: 'has several documents. Expected one: a file describes one retriever.' };
    return { line, message: `is not valid YAML or JSON: ${describeParserReason(message)}` };
}
function describeParserReason(error) {
    const reason = (0,format/* cutText */.IN)((0,format/* flattenText */.Gv)((0,errors/* describeReason */.Gk)(error)), maxMessage);
    return /[.!?…]$/.test(reason) ? reason : `${reason}.`;
}
/** What JSON cannot say, or not so deep; undefined where there is nothing of the kind. */
function findOddity(value, depth = 0) {
    if (depth > maxDepth)
        return tooDeep.message;
    if (typeof value === 'number' && !Number.isFinite(value))
        return 'has a number that JSON does not have: .inf or .nan.';
    if (Array.isArray(value))
        return findFirst(value, depth);
    if ((0,json/* isObject */.Gv)(value))
        return findFirst(Object.values(value), depth);
    return typeof value === 'bigint' || value instanceof Uint8Array
        ? 'has a value that JSON does not have.'
        : undefined;
}
function findFirst(values, depth) {
    for (const value of values) {
        const found = findOddity(value, depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function findLine(path, document, lines) {
    for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        const start = (0,json/* isObject */.Gv)(node) && Array.isArray(node.range) ? node.range[0] : undefined;
        if (typeof start === 'number')
            return lines.linePos(start).line || 1;
    }
    return 1;
}

;// CONCATENATED MODULE: ./build/candidates/load-files.js









/** Problems that an error lists one by one. */
const maxProblems = 50;
/**
 * Reads and checks every file that the inputs name. Nothing is sent.
 *
 * @param workspace an absolute path
 * @throws GateError `invalid-input` that lists every problem of every file, with file, line and path of the field
 */
async function loadFiles(source, workspace) {
    const { baselineFile, candidateFiles, allowedStages } = source;
    // A star in the one path of the baseline is a part of its name or nothing: it must not stand for several files.
    const ofBaseline = baselineFile === undefined ? undefined : readFiles('baseline-file', [baselineFile], workspace);
    const ofCandidates = readFiles('candidate-files', candidateFiles, workspace);
    const problems = [...(ofBaseline?.problems ?? []), ...ofCandidates.problems];
    const [baselineText, ...otherBaselines] = ofBaseline?.files ?? [];
    if (otherBaselines.length > 0)
        problems.push(`baseline-file: ${(0,quote_text/* quoteText */.o)(baselineFile ?? '')} matches several files. Name one.`);
    problems.push(...findSizeProblem([...(ofBaseline?.files ?? []), ...ofCandidates.files]));
    const needsStages = baselineFile !== undefined;
    const candidates = [];
    let baseline;
    const texts = baselineText === undefined ? ofCandidates.files : [baselineText, ...ofCandidates.files];
    for (const file of texts) {
        const read = await describe(file, { allowedStages, needsStages });
        if ('problems' in read)
            problems.push(...read.problems);
        else if (file === baselineText)
            baseline = read;
        else
            candidates.push(read);
    }
    if (problems.length > 0)
        throw rejectFiles(problems);
    return { baseline, candidates };
}
function findSizeProblem(files) {
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    return bytes > maxBytes ? [`The files are larger than 1 MiB together: name fewer than ${maxFiles}.`] : [];
}
async function describe({ path, text }, { allowedStages, needsStages }) {
    const document = await parseDocument(text);
    if (Array.isArray(document))
        return { problems: document.map(({ line, message }) => `${showPlace(path, line)}: ${message}`) };
    const { value, findLine } = document;
    const parsed = retrieverFileSchema.safeParse(value);
    const found = parsed.success ? [] : describeIssues(parsed.error.issues, value);
    if (parsed.success && needsStages && !parsed.data.stages)
        found.push({
            path: ['stages'],
            message: 'is missing: with baseline-file nothing else has stages.',
        });
    if (parsed.success && isEmpty(parsed.data))
        found.push({
            path: [],
            message: 'expected stages, input_schema, budget_limits or collection_identifiers.',
        });
    found.push(...(0,check_stages/* findDangers */.S)(value, allowedStages));
    if (!parsed.success || found.length > 0)
        return { problems: locateProblems(path, findLine, found) };
    const content = pickContent(parsed.data);
    return { path, content, hash: hashContent(content), findLine };
}
function isEmpty(file) {
    return Object.keys(pickContent(file)).length === 0;
}
/** Problems as lines that begin with file, line and path of the field. */
function locateProblems(path, findLine, problems) {
    return problems
        .map((problem) => ({ ...problem, line: findLine(problem.path) }))
        .sort((one, other) => one.line - other.line)
        .map(({ path: part, line, message }) => {
        const shown = showPath(part);
        return `${showPlace(path, line)}: ${shown === '' ? '' : `${shown}: `}${message}`;
    });
}
function showPlace(path, line) {
    return `${(0,quote_text/* quoteText */.o)(path).slice(1, -1)}:${line}`;
}
/** The error that lists the problems of all files. */
function rejectFiles(problems) {
    const heading = `${errors/* configurationError */.DN}. ${(0,format/* formatCount */.B4)(problems.length, 'problem')} with the files that describe retrievers:`;
    const shown = problems.slice(0, maxProblems).map((problem) => `- ${problem}`);
    const more = problems.length - shown.length;
    const rest = more > 0 ? [`- and ${(0,format/* formatCount */.B4)(more, 'more problem')}`] : [];
    return new errors/* GateError */.ue('invalid-input', [heading, ...shown, ...rest].join('\n'));
}


/***/ })

};
