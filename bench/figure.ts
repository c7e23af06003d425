/** One line of the benchmark's table. */
export interface Measurement {
  readonly figure: string;
  /** The value with its unit. */
  readonly measured: string;
  /** How many times what `node -e 0` takes in the same run; undefined where that means nothing. */
  readonly ratio?: number;
  readonly target: string;
  readonly met: boolean;
}

/** Something worth measuring. It may give several lines. */
export interface Figure {
  /** What is being measured, shown while it runs. */
  readonly name: string;
  measure(): Promise<readonly Measurement[]>;
}
