/** The forms of the batch that is reviewed, in the order and choice in which its table shows them. */
export class Batch {
  private uris: readonly string[] = [];

  get isEmpty(): boolean {
    return this.uris.length === 0;
  }

  show(uris: readonly string[]): void {
    this.uris = [...new Set(uris)];
  }

  /** The form after one; the first one where that is not among them, nothing after the last one. */
  after(uri: string): string | undefined {
    return this.uris[this.uris.indexOf(uri) + 1];
  }
}
