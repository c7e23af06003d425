export const id = 110;

export const ids = [ 110 ];

export const modules = {
 98110: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   connectComments: () => connectComments,
   connectPullRequests: () => connectPullRequests
  });
  var mini_schemas = __webpack_require__(22417);
  var format = __webpack_require__(29042);
  var repeat_attempts = __webpack_require__(82073);
  var sleep_with_heartbeat = __webpack_require__(60875);
  var runtime_redact = __webpack_require__(71508);
  var api = __webpack_require__(52335);
  function string(params) {
   return api.K_(mini_schemas.iAB, params);
  }
  function number(params) {
   return core._coercedNumber(schemas.ZodMiniNumber, params);
  }
  function coerce_boolean(params) {
   return core._coercedBoolean(schemas.ZodMiniBoolean, params);
  }
  function bigint(params) {
   return core._coercedBigint(schemas.ZodMiniBigInt, params);
  }
  function date(params) {
   return core._coercedDate(schemas.ZodMiniDate, params);
  }
  var read_min_delay = __webpack_require__(73915);
  var transport_error = __webpack_require__(55289);
  var errors = __webpack_require__(53582);
  class RedirectError extends Error {
   name="RedirectError";
  }
  const mostRedirects = 3;
  const repeatable = new Set([ 301, 302, 307, 308 ]);
  function createFetch(send, timeoutMs) {
   return async (url, {method: method, headers: headers, body: body, signal: signal}) => {
    const startedAt = performance.now();
    const request = {
     method: method,
     signal: signal,
     headers: {
      ...headers,
      "accept-encoding": "gzip"
     }
    };
    let target = url;
    for (let left = mostRedirects; ;left -= 1) {
     const remainingMs = Math.max(1, Math.round(timeoutMs - (performance.now() - startedAt)));
     const hop = {
      ...request,
      url: target,
      timeoutMs: remainingMs
     };
     const answer = await send(body === undefined ? hop : {
      ...hop,
      body: body
     });
     if (answer.status < 300 || answer.status > 399 || answer.status === 304) return adapt(answer, target);
     if (left === 0) throw new RedirectError(`it was redirected more than ${mostRedirects} times`);
     target = findNextTarget(answer, target);
    }
   };
  }
  function findNextTarget({status: status, headers: headers}, current) {
   const {location: location} = headers;
   if (location === undefined || !repeatable.has(status)) throw new RedirectError(`GitHub answered ${status}, a redirect that cannot be followed`);
   let next;
   try {
    next = new URL(location, current);
   } catch (error) {
    throw new RedirectError(`it was redirected to what is no URL (${(0, errors.Gk)(error)})`);
   }
   if (next.origin !== new URL(current).origin) throw new RedirectError(`it was redirected to ${next.origin}, where the token does not go`);
   return next.href;
  }
  function adapt({status: status, headers: headers, body: body}, url) {
   const type = /\bjson\b/i.test(headers["content-type"] ?? "") ? "application/json" : "text/plain";
   return {
    status: status,
    url: url,
    headers: new Map(Object.entries({
     ...headers,
     "content-type": type
    })),
    text: async () => body
   };
  }
  const envelopeSchema = mini_schemas.Ikc({
   message: mini_schemas.YjP(),
   errors: mini_schemas.MfU(mini_schemas.lqM(mini_schemas.YOg(mini_schemas.KCZ([ mini_schemas.YjP(), mini_schemas.Ikc({
    message: mini_schemas.YjP()
   }) ]))), undefined)
  });
  const refusalSchema = mini_schemas.Ikc({
   response: mini_schemas.Ikc({
    status: mini_schemas.Whr(),
    headers: mini_schemas.MfU(mini_schemas.g1P(mini_schemas.YjP(), string()), {}),
    data: mini_schemas.L5J()
   })
  });
  const graphqlSchema = mini_schemas.Ikc({
   name: mini_schemas.euz("GraphqlResponseError"),
   errors: mini_schemas.YOg(mini_schemas.Ikc({
    message: mini_schemas.YjP(),
    type: mini_schemas.lqM(mini_schemas.YjP())
   })),
   headers: mini_schemas.MfU(mini_schemas.g1P(mini_schemas.YjP(), string()), {})
  });
  const mostForeignText = 300;
  const unnamedLimitMs = 6e4;
  const rateLimitWords = /rate limit|abuse detection/i;
  const tooLongWords = /too.long/i;
  const tryLater = "Run the job again later.";
  function explainFailure(thrown, context) {
   const refusal = readRefusal(thrown);
   return refusal === undefined ? explainNoAnswer(thrown, context) : {
    ...explainRefusal(refusal, context),
    cause: thrown
   };
  }
  function explainStrangeAnswer({what: what}) {
   const problem = `${what} failed: GitHub's answer is not what it documents, or was cut short.`;
   return {
    fault: "in-doubt",
    problem: problem,
    advice: tryLater,
    isPassing: true,
    floorMs: 0,
    cause: undefined
   };
  }
  function explainRefusal({status: status, headers: headers, said: said}, {what: what, advice: advice, redact: redact, now: now}) {
   const text = cleanText(redact(said)).replace(/\.$/, "");
   const answer = text === "" ? String(status) : `${status}: ${text}`;
   const fault = classify(status, headers, said);
   const floorMs = readFloorMs(status, headers, now);
   const refused = {
    fault: fault,
    problem: `${what} was refused (${answer}).`,
    isPassing: false,
    floorMs: floorMs
   };
   switch (fault) {
   case "in-doubt":
    return {
     fault: fault,
     problem: `${what} failed: GitHub answered ${answer}.`,
     advice: tryLater,
     isPassing: status !== 501,
     floorMs: floorMs
    };

   case "rate-limited":
    {
     const waitMs = floorMs || unnamedLimitMs;
     const until = `GitHub limits how much one token may do, and asks to wait ${(0, format.a3)(waitMs)}.`;
     return {
      ...refused,
      floorMs: waitMs,
      advice: `${until} Run the job again after that.`
     };
    }

   default:
    return {
     ...refused,
     advice: advice[status] ?? ""
    };
   }
  }
  function classify(status, headers, said) {
   const isLimit = headers["retry-after"] !== undefined || rateLimitWords.test(said);
   if (status === 429 || status === 403 && isLimit) return "rate-limited";
   if (status >= 500 || status === 408) return "in-doubt";
   if (status === 404 || status === 410) return "missing";
   return status === 422 && tooLongWords.test(said) ? "too-long" : "refused";
  }
  function readFloorMs(status, headers, now) {
   const isUsedUp = headers["x-ratelimit-remaining"] === "0";
   const {"x-ratelimit-reset": reset, ...others} = headers;
   const relevant = isUsedUp ? {
    ...others,
    "x-ratelimit-reset": reset
   } : others;
   return (0, read_min_delay.J)({
    status: status,
    headers: relevant,
    retryAfterSeconds: undefined
   }, now);
  }
  function readRefusal(thrown) {
   const graphql = graphqlSchema.safeParse(thrown);
   if (graphql.success) {
    const {errors: errors, headers: headers} = graphql.data;
    const isLimit = errors.some(({type: type}) => type === "RATE_LIMITED");
    return {
     status: isLimit ? 429 : 400,
     headers: headers,
     said: errors.map(({message: message}) => message).join("; ")
    };
   }
   const parsed = refusalSchema.safeParse(thrown);
   if (!parsed.success) return undefined;
   const {status: status, headers: headers, data: data} = parsed.data.response;
   const envelope = envelopeSchema.safeParse(data);
   if (!envelope.success) return {
    status: status,
    headers: headers,
    said: ""
   };
   const {message: message, errors: errors = []} = envelope.data;
   const details = errors.map(error => typeof error === "string" ? error : error.message);
   return {
    status: status,
    headers: headers,
    said: [ message, ...details ].join(": ")
   };
  }
  const inDoubt = {
   fault: "in-doubt",
   isPassing: true,
   advice: tryLater
  };
  const refused = {
   fault: "refused",
   isPassing: false
  };
  const noAnswers = {
   unreachable: inDoubt,
   interrupted: inDoubt,
   untrusted: {
    ...refused,
    advice: transport_error.yW.untrusted
   },
   "proxy-refused": {
    ...refused,
    advice: transport_error.yW["proxy-refused"]
   },
   "too-large": {
    fault: "in-doubt",
    isPassing: false,
    advice: ""
   }
  };
  const redirected = {
   ...refused,
   advice: "Check GITHUB_API_URL in the env of the job."
  };
  function explainNoAnswer(thrown, {what: what, redact: redact}) {
   const cause = thrown instanceof Error ? thrown.cause : undefined;
   const known = cause instanceof transport_error.wX || cause instanceof RedirectError ? cause : undefined;
   const problem = `${what} failed (${cleanText(redact((0, errors.Gk)(known ?? thrown)))}).`;
   return {
    ...findConsequences(known),
    problem: problem,
    floorMs: 0,
    cause: thrown
   };
  }
  function findConsequences(cause) {
   if (cause === undefined) return inDoubt;
   return cause instanceof RedirectError ? redirected : noAnswers[cause.fault];
  }
  function cleanText(text) {
   const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").replace(/\/\/[^\s/@]*@/g, "//");
   return (0, format.IN)(line.trim(), mostForeignText);
  }
  var github_error = __webpack_require__(39270);
  const mostAttempts = 4;
  const patienceMs = 6e4;
  const longestLimitMs = 6e4;
  const limitJitterMs = 1e3;
  const doubtMs = 2e3;
  function createCaller(token, effects) {
   const {clock: clock, log: log, random: random, signal: signal} = effects;
   const redact = (0, runtime_redact.l)([ token ]);
   let leftMs = patienceMs;
   let limitsLeft = 1;
   async function send(call) {
    const context = {
     ...call,
     redact: redact,
     now: clock.today().getTime()
    };
    try {
     const parsed = call.schema.safeParse(await call.send({
      request: {
       signal: signal
      }
     }));
     return parsed.success ? {
      kind: "done",
      value: parsed.data
     } : {
      kind: "failed",
      failure: explainStrangeAnswer(context)
     };
    } catch (thrown) {
     signal.throwIfAborted();
     return {
      kind: "failed",
      failure: explainFailure(thrown, context)
     };
    }
   }
   async function sendRepeatedly(call) {
    const startedAt = clock.now();
    const limits = {
     deadline: startedAt + leftMs,
     mostFailures: mostAttempts
    };
    let count = 0;
    const result = await (0, repeat_attempts.w)(() => {
     count += 1;
     return send(call);
    }, limits, effects);
    if (count > 1 || result.kind !== "done") leftMs = Math.max(0, leftMs - (clock.now() - startedAt));
    if (result.kind === "done") return result;
    return {
     kind: "failed",
     failure: {
      ...result.failure,
      problem: describeEnd(result, count)
     }
    };
   }
   async function outlastLimit(task) {
    const first = await task();
    if (first.kind === "done" || first.failure.fault !== "rate-limited") return first;
    const {problem: problem, floorMs: floorMs} = first.failure;
    if (limitsLeft === 0 || floorMs > longestLimitMs) return first;
    limitsLeft -= 1;
    const delayMs = floorMs + random() * limitJitterMs;
    log.info(`${problem} Trying again in ${(0, format.a3)(delayMs)}.`);
    await (0, sleep_with_heartbeat.R)(delayMs, left => `Trying again in ${(0, format.a3)(left)}.`, effects);
    return await task();
   }
   return {
    read: async call => unwrap(await outlastLimit(() => sendRepeatedly(call))),
    async write(call) {
     const result = await outlastLimit(() => send(call));
     if (result.kind === "failed" && result.failure.fault === "in-doubt") await clock.sleep(doubtMs, signal);
     return unwrap(result);
    }
   };
  }
  function describeEnd(result, count) {
   const {problem: problem, floorMs: floorMs} = result.failure;
   const tried = count > 1 ? ` It was tried ${count} times.` : "";
   if (result.kind === "gave-up") return problem + tried;
   return floorMs > 0 ? `${problem}${tried} GitHub asks to wait ${(0, format.a3)(floorMs)}, which is too long for this job.` : `${problem}${tried} There was no time left to try again.`;
  }
  function unwrap(result) {
   if (result.kind === "done") return result.value;
   const {fault: fault, problem: problem, advice: advice, cause: cause} = result.failure;
   throw new github_error.y(fault, `${problem} ${advice}`.trim(), {
    cause: cause
   });
  }
  const pageSize = 100;
  const unknownToken = "Check the input github-token.";
  const defaultCallTimeoutMs = 2e4;
  async function connect(token, effects, {apiUrl: apiUrl, callTimeoutMs: callTimeoutMs = defaultCallTimeoutMs}) {
   const {getOctokit: getOctokit} = await loadToolkit();
   const ignore = () => {};
   const log = {
    debug: ignore,
    info: ignore,
    warn: effects.log.info,
    error: effects.log.info
   };
   const request = {
    fetch: createFetch(effects.send, callTimeoutMs)
   };
   const octokit = getOctokit(token, {
    log: log,
    request: request,
    ...apiUrl === undefined ? {} : {
     baseUrl: apiUrl
    }
   });
   const caller = createCaller(token, effects);
   return {
    octokit: octokit,
    caller: caller
   };
  }
  async function loadToolkit() {
   const {GITHUB_EVENT_PATH: path} = process.env;
   try {
    delete process.env.GITHUB_EVENT_PATH;
    return await __webpack_require__.e(75).then(__webpack_require__.bind(__webpack_require__, 61075));
   } finally {
    if (path !== undefined) process.env.GITHUB_EVENT_PATH = path;
   }
  }
  const mostPages = 30;
  const commentAdvice = {
   401: unknownToken,
   403: "Unless the conversation is locked, the token is not allowed to: give the job `permissions: pull-requests: write`. Pull requests from forks get a read-only token.",
   404: "Check pull-request-number, and that the token may read the repository (`permissions: pull-requests: write`).",
   410: "The pull request is gone.",
   422: "GitHub did not accept the text."
  };
  const commentSchema = mini_schemas.Ikc({
   id: mini_schemas.Whr(),
   html_url: mini_schemas.YjP(),
   body: mini_schemas.cl6(mini_schemas.YjP()),
   user: mini_schemas.cl6(mini_schemas.Ikc({
    login: mini_schemas.YjP()
   }))
  });
  const writtenSchema = mini_schemas.Ikc({
   html_url: mini_schemas.YjP()
  });
  const viewerSchema = mini_schemas.Ikc({
   viewer: mini_schemas.Ikc({
    login: mini_schemas.YjP()
   })
  });
  async function connectComments(token, {owner: owner, name: repo}, effects, options = {}) {
   const {octokit: octokit, caller: caller} = await connect(token, effects, options);
   const {issues: issues} = octokit.rest;
   const advice = commentAdvice;
   return {
    async readOwnLogin() {
     const query = "query { viewer { login } }";
     const answer = await caller.read({
      what: "Asking GitHub who we are",
      advice: advice,
      schema: viewerSchema,
      send: limits => octokit.graphql(query, limits)
     });
     return answer.viewer.login;
    },
    async* listComments(number) {
     for (let page = 1; page <= mostPages; page += 1) {
      const request = {
       owner: owner,
       repo: repo,
       issue_number: number,
       per_page: pageSize,
       page: page
      };
      const comments = await caller.read({
       what: `Reading the comments of pull request #${number}`,
       advice: advice,
       schema: mini_schemas.YOg(commentSchema),
       send: async limits => (await issues.listComments({
        ...request,
        ...limits
       })).data
      });
      for (const {id: id, body: body, user: user, html_url: url} of comments) {
       yield {
        id: id,
        url: url,
        body: body ?? "",
        author: user?.login ?? ""
       };
      }
      if (comments.length < pageSize) return;
     }
     throw tooManyComments(number);
    },
    async createComment(number, body) {
     const request = {
      owner: owner,
      repo: repo,
      issue_number: number,
      body: body
     };
     const written = await caller.write({
      what: `Commenting on pull request #${number}`,
      advice: advice,
      schema: writtenSchema,
      send: async limits => (await issues.createComment({
       ...request,
       ...limits
      })).data
     });
     return {
      url: written.html_url
     };
    },
    async updateComment(id, body) {
     const request = {
      owner: owner,
      repo: repo,
      comment_id: id,
      body: body
     };
     const written = await caller.write({
      what: `Updating comment ${id}`,
      advice: advice,
      schema: writtenSchema,
      send: async limits => (await issues.updateComment({
       ...request,
       ...limits
      })).data
     });
     return {
      url: written.html_url
     };
    },
    async deleteComment(id) {
     await caller.write({
      what: `Deleting comment ${id}`,
      advice: advice,
      schema: mini_schemas.L5J(),
      send: limits => issues.deleteComment({
       owner: owner,
       repo: repo,
       comment_id: id,
       ...limits
      })
     });
    }
   };
  }
  function tooManyComments(number) {
   const count = (0, format.Sm)(mostPages * pageSize);
   return new github_error.y("refused", `Pull request #${number} has ${count} comments or more, and ours may be among those that were not read: no second one is written. Set comment: never, or go on in a new pull request.`);
  }
  const lookUpAdvice = {
   401: unknownToken,
   403: "Give the job `permissions: pull-requests: read`, or set pull-request-number.",
   404: "Give the job `permissions: pull-requests: read`, or set pull-request-number."
  };
  const pullRequestSchema = mini_schemas.Ikc({
   number: mini_schemas.Whr(),
   state: mini_schemas.YjP(),
   head: mini_schemas.Ikc({
    sha: mini_schemas.YjP()
   }),
   base: mini_schemas.Ikc({
    repo: mini_schemas.Ikc({
     full_name: mini_schemas.YjP()
    })
   })
  });
  async function connectPullRequests(token, {owner: owner, name: repo}, effects, options = {}) {
   const {octokit: octokit, caller: caller} = await connect(token, effects, options);
   const {pulls: pulls, repos: repos} = octokit.rest;
   const isHere = ({base: base}) => base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
   return {
    async readPullRequest(number) {
     const {head: head} = await caller.read({
      what: `Reading pull request #${number}`,
      advice: lookUpAdvice,
      schema: pullRequestSchema,
      send: async limits => (await pulls.get({
       owner: owner,
       repo: repo,
       pull_number: number,
       ...limits
      })).data
     });
     return {
      number: number,
      headSha: head.sha
     };
    },
    async findOpenPullRequest(sha, branch) {
     const page = {
      owner: owner,
      repo: repo,
      per_page: pageSize
     };
     const found = await caller.read({
      what: `Looking for the pull request of commit ${sha.slice(0, 12)}`,
      advice: lookUpAdvice,
      schema: mini_schemas.YOg(pullRequestSchema),
      send: async limits => branch === undefined ? (await repos.listPullRequestsAssociatedWithCommit({
       ...page,
       commit_sha: sha,
       ...limits
      })).data : (await pulls.list({
       ...page,
       state: "open",
       head: branch,
       ...limits
      })).data
     });
     const open = found.filter(pull => pull.state === "open" && isHere(pull));
     const ofBranch = branch === undefined ? undefined : open[0];
     const pull = open.find(({head: head}) => head.sha === sha) ?? ofBranch;
     return pull && {
      number: pull.number,
      headSha: pull.head.sha
     };
    }
   };
  }
 }
};
