export const id = 592;
export const ids = [592];
export const modules = {

/***/ 86592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   admitFiles: () => (/* binding */ admitFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84704);
/* harmony import */ var _load_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31595);



const refusals = {
    fork: 'the pull request comes from a fork, so anybody could have written them, and the key would run what they say',
    unknown: 'it could not be determined whether the pull request comes from a fork, so anybody could have written them. Give the job `permissions: pull-requests: read`, or run the gate on pull_request',
};
/**
 * Reads the files, if they are by somebody who may write to the repository.
 *
 * @param workspace undefined for the current folder
 * @throws GateError `invalid-input`
 */
async function admitFiles(source, readHeadOrigin, workspace) {
    const origin = await readHeadOrigin();
    if (origin !== 'repository')
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue('invalid-input', `${_runtime_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationError */ .DN}. Files that describe retrievers were not read: ${refusals[origin]}.`);
    return await (0,_load_files_js__WEBPACK_IMPORTED_MODULE_2__/* .loadFiles */ .aY)(source, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace || '.'));
}


/***/ })

};
