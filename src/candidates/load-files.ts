import type { FilesSource } from '../inputs/inputs.ts';
import { configurationError, GateError } from '../runtime/errors.ts';
import { formatCount } from '../runtime/format.ts';
import { findDangers, type PartProblem } from './check-stages.ts';
import { hashContent, pickContent, type RetrieverContent } from './content.ts';
import { describeIssues, showPath } from './describe-issues.ts';
import { maxBytes, maxFiles, readFiles, type TextFile } from './find-files.ts';
import { type ParsedDocument, parseDocument } from './parse-document.ts';
import { quoteText } from './quote-text.ts';
import { type RetrieverFile, retrieverFileSchema } from './retriever-file.ts';

/** A retriever as a file of the checkout describes it. */
export interface DescribedRetriever {
  /** From the workspace, as people know it. */
  readonly path: string;
  readonly content: RetrieverContent;
  /** SHA-256 of the content, in hexadecimal digits. */
  readonly hash: string;
  /** The line of a part of the file, counted from 1. */
  readonly findLine: ParsedDocument['findLine'];
}

/** What the files describe. */
export interface LoadedFiles {
  /** Undefined where the baseline is a retriever that exists. */
  readonly baseline: DescribedRetriever | undefined;
  /** In the order of their paths. */
  readonly candidates: readonly DescribedRetriever[];
}

/** Problems that an error lists one by one. */
const maxProblems = 50;

/**
 * Reads and checks every file that the inputs name. Nothing is sent.
 *
 * @param workspace an absolute path
 * @throws GateError `invalid-input` that lists every problem of every file, with file, line and path of the field
 */
export async function loadFiles(
  source: Pick<FilesSource, 'baselineFile' | 'candidateFiles' | 'allowedStages'>,
  workspace: string,
): Promise<LoadedFiles> {
  const { baselineFile, candidateFiles, allowedStages } = source;
  // A star in the one path of the baseline is a part of its name or nothing: it must not stand for several files.
  const ofBaseline =
    baselineFile === undefined ? undefined : readFiles('baseline-file', [baselineFile], workspace);
  const ofCandidates = readFiles('candidate-files', candidateFiles, workspace);
  const problems = [...(ofBaseline?.problems ?? []), ...ofCandidates.problems];
  const [baselineText, ...otherBaselines] = ofBaseline?.files ?? [];
  if (otherBaselines.length > 0)
    problems.push(`baseline-file: ${quoteText(baselineFile ?? '')} matches several files. Name one.`);
  problems.push(...findSizeProblem([...(ofBaseline?.files ?? []), ...ofCandidates.files]));
  const needsStages = baselineFile !== undefined;
  const candidates: DescribedRetriever[] = [];
  let baseline: DescribedRetriever | undefined;
  const texts = baselineText === undefined ? ofCandidates.files : [baselineText, ...ofCandidates.files];
  for (const file of texts) {
    const read = await describe(file, { allowedStages, needsStages });
    if ('problems' in read) problems.push(...read.problems);
    else if (file === baselineText) baseline = read;
    else candidates.push(read);
  }
  if (problems.length > 0) throw rejectFiles(problems);
  return { baseline, candidates };
}

function findSizeProblem(files: readonly TextFile[]): string[] {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return bytes > maxBytes ? [`The files are larger than 1 MiB together: name fewer than ${maxFiles}.`] : [];
}

interface Rules {
  readonly allowedStages: readonly string[];
  /** Whether there is no retriever that missing stages could come from. */
  readonly needsStages: boolean;
}

async function describe(
  { path, text }: TextFile,
  { allowedStages, needsStages }: Rules,
): Promise<DescribedRetriever | { problems: readonly string[] }> {
  const document = await parseDocument(text);
  if (Array.isArray(document))
    return { problems: document.map(({ line, message }) => `${showPlace(path, line)}: ${message}`) };
  const { value, findLine } = document as ParsedDocument;
  const parsed = retrieverFileSchema.safeParse(value);
  const found: PartProblem[] = parsed.success ? [] : describeIssues(parsed.error.issues, value);
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
  found.push(...findDangers(value, allowedStages));
  if (!parsed.success || found.length > 0) return { problems: locateProblems(path, findLine, found) };
  const content = pickContent(parsed.data);
  return { path, content, hash: hashContent(content), findLine };
}

function isEmpty(file: RetrieverFile): boolean {
  return Object.keys(pickContent(file)).length === 0;
}

/** Problems as lines that begin with file, line and path of the field. */
export function locateProblems(
  path: string,
  findLine: ParsedDocument['findLine'],
  problems: readonly PartProblem[],
): string[] {
  return problems
    .map((problem) => ({ ...problem, line: findLine(problem.path) }))
    .sort((one, other) => one.line - other.line)
    .map(({ path: part, line, message }) => {
      const shown = showPath(part);
      return `${showPlace(path, line)}: ${shown === '' ? '' : `${shown}: `}${message}`;
    });
}

function showPlace(path: string, line: number): string {
  return `${quoteText(path).slice(1, -1)}:${line}`;
}

/** The error that lists the problems of all files. */
export function rejectFiles(problems: readonly string[]): GateError {
  const heading = `${configurationError}. ${formatCount(problems.length, 'problem')} with the files that describe retrievers:`;
  const shown = problems.slice(0, maxProblems).map((problem) => `- ${problem}`);
  const more = problems.length - shown.length;
  const rest = more > 0 ? [`- and ${formatCount(more, 'more problem')}`] : [];
  return new GateError('invalid-input', [heading, ...shown, ...rest].join('\n'));
}
