/** What a client's answer comes to, if it comes in time and is no refusal: no client is waited for without end. */
export function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    void answer
      .catch(() => undefined)
      .then(value => {
        clearTimeout(timer);
        resolve(value);
      });
  });
}
