import * as z from 'zod/mini';

/** One step of a job. */
export const stepSchema = z.strictObject({
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  if: z.optional(z.string()),
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  shell: z.optional(z.literal('bash')),
  env: z.optional(z.record(z.string(), z.string())),
  with: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
});

const permissionsSchema = z.partialRecord(
  z.enum(['actions', 'checks', 'contents', 'issues', 'pull-requests', 'statuses']),
  z.enum(['read', 'write', 'none']),
);

const concurrencySchema = z.strictObject({
  group: z.string(),
  'cancel-in-progress': z.optional(z.union([z.boolean(), z.string()])),
});

const jobSchema = z.strictObject({
  needs: z.optional(z.union([z.string(), z.array(z.string())])),
  if: z.optional(z.string()),
  strategy: z.optional(z.strictObject({ 'fail-fast': z.boolean(), matrix: z.looseObject({}) })),
  concurrency: z.optional(concurrencySchema),
  'runs-on': z.union([z.string(), z.array(z.string())]),
  'timeout-minutes': z.number(),
  environment: z.optional(z.string()),
  permissions: permissionsSchema,
  outputs: z.optional(z.record(z.string(), z.string())),
  env: z.optional(z.record(z.string(), z.string())),
  steps: z.array(stepSchema).check(z.minLength(1)),
});

/** The events that start workflows: GitHub's "Events that trigger workflows". */
const events = z.enum([
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'image_version',
  'issue_comment',
  'issues',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'status',
  'watch',
  'workflow_call',
  'workflow_dispatch',
  'workflow_run',
]);

/** A workflow as far as the docs use the syntax; every job says its permissions and its longest time. */
export const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.union([events, z.array(events), z.partialRecord(events, z.unknown())]),
  concurrency: z.optional(concurrencySchema),
  jobs: z.record(z.string(), jobSchema),
});

/** A workflow of the docs. */
export type Workflow = z.infer<typeof workflowSchema>;

/** A job of the docs. */
export type Job = z.infer<typeof jobSchema>;

/** A step of the docs. */
export type Step = z.infer<typeof stepSchema>;
