/** Lets those who can't do something at the same time do it one after the other. */
export class Mutex {
  #last = Promise.resolve();

  /** Does work when nobody else does any. */
  async take(work: () => Promise<void>): Promise<void> {
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      await work();
    } finally {
      done();
    }
  }
}
