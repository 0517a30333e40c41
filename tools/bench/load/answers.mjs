const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/**
 * Takes the bytes of a connection, one answer after another: knows their length or sees their last chunk, reads nothing else, so that the
 * client costs as little as can be. `onAnswer` is told the status.
 */
export class Answers {
  #head = null;
  #status = 0;
  #missing = 0;
  #tail = null;

  constructor(onAnswer) {
    this.onAnswer = onAnswer;
  }

  take(bytes) {
    if (this.#status === 0) {
      const all = this.#head ? Buffer.concat([this.#head, bytes]) : bytes;
      const end = all.indexOf(HEAD_END);
      if (end < 0) {
        this.#head = all;
        return;
      }
      this.#head = null;
      const head = all.toString('latin1', 0, end);
      this.#status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      this.#missing = length === undefined ? -1 : Number(length);
      this.#tail = Buffer.from('\r\n');
      bytes = all.subarray(end + HEAD_END.length);
    }
    if (this.#missing >= 0) this.#missing -= bytes.length;
    else this.#tail = Buffer.concat([this.#tail, bytes]).subarray(-LAST_CHUNK.length);
    if (this.#missing === 0 || (this.#missing < 0 && this.#tail.equals(LAST_CHUNK))) {
      const status = this.#status;
      this.#status = 0;
      this.onAnswer(status);
    }
  }
}
