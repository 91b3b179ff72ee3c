const [lineFeed, space, quote, comma, colon, backslash] = [0x0a, 0x20, 0x22, 0x2c, 0x3a, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Between values: what JSON allows, the brackets and commas of a list, a mark of byte order, the separator of RFC 7464. */
const between: ReadonlySet<number> = new Set([0x09, lineFeed, 0x0d, 0x1e, space, comma, openList, closeList, 0xef, 0xbb, 0xbf]);

/** Bytes. SNS and SQS take a megabyte, and Lambda six. */
const longestText = 16 * 1024 * 1024;

/**
 * Takes bytes apart into the texts of the JSON values in them: one after another, with or without line feeds between, or in a list. Works on bytes,
 * since in UTF-8 no part of a longer character looks like a bracket or a quote. What is cut off is a text of its own, which is no JSON, and ends
 * where JSON cannot go on like that: at a line feed in a string, or where an object begins and no value may stand. So it takes nothing with it.
 */
export class JsonSplitter {
  /** The open text's bytes of earlier pieces. */
  private kept: Uint8Array[] = [];
  private keptBytes = 0;
  /** Where the open text begins in this piece; -1 where none is open. */
  private from = -1;
  private readonly brackets: number[] = [];
  private inString = false;
  private isEscaped = false;
  /** The last byte that was no space. */
  private last = 0;
  /** Whether the open text is too long to be kept: up to the next line feed. */
  private isDropped = false;

  constructor(private readonly longest = longestText) {}

  /** @returns the texts that end in this piece */
  take(piece: Uint8Array): readonly string[] {
    const texts: string[] = [];
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.from < 0) this.begin(at, byte);
      else if (this.isDropped) this.drop(byte);
      else this.goOn(piece, at, byte, texts);
    }
    if (this.from >= 0) this.keep(piece.subarray(this.from), texts);
    return texts;
  }

  /** @returns what was begun and has no end */
  end(): readonly string[] {
    const texts: string[] = [];
    if (this.from >= 0 && !this.isDropped) this.close(new Uint8Array(), 0, texts);
    return texts;
  }

  private begin(at: number, byte: number): void {
    if (between.has(byte)) return;
    this.from = at;
    if (byte === openObject) this.brackets.push(byte);
    if (byte === quote) this.inString = true;
    this.last = byte;
  }

  private goOn(piece: Uint8Array, at: number, byte: number, texts: string[]): void {
    if (this.inString) this.goOnInString(piece, at, byte, texts);
    else if (byte === openObject && !this.mayBeginObject()) {
      this.close(piece, at, texts);
      this.begin(at, byte);
    } else if (this.brackets.length > 0) this.goOnInBrackets(piece, at, byte, texts);
    else if (byte === lineFeed) this.close(piece, at, texts);
  }

  private goOnInBrackets(piece: Uint8Array, at: number, byte: number, texts: string[]): void {
    if (byte > space) this.last = byte;
    if (byte === quote) this.inString = true;
    if (byte === openObject || byte === openList) this.brackets.push(byte);
    if (byte !== closeObject && byte !== closeList) return;
    // Brackets lie two apart from those that close them.
    const matches = this.brackets.pop() === byte - 2;
    if (!matches || this.brackets.length === 0) this.close(piece, at + 1, texts);
  }

  private goOnInString(piece: Uint8Array, at: number, byte: number, texts: string[]): void {
    if (byte === lineFeed) this.close(piece, at, texts);
    else if (this.isEscaped) this.isEscaped = false;
    else if (byte === backslash) this.isEscaped = true;
    else if (byte === quote) {
      this.inString = false;
      if (this.brackets.length === 0) this.close(piece, at + 1, texts);
    }
  }

  /** After a name, or as an element of a list. */
  private mayBeginObject(): boolean {
    if (this.last === colon) return true;
    return this.brackets.at(-1) === openList && (this.last === comma || this.last === openList);
  }

  private keep(bytes: Uint8Array, texts: string[]): void {
    this.from = 0;
    if (this.isDropped) return;
    this.kept.push(bytes);
    this.keptBytes += bytes.length;
    if (this.keptBytes <= this.longest) return;
    this.reset();
    texts.push('');
    [this.from, this.isDropped] = [0, true];
  }

  private drop(byte: number): void {
    if (byte === lineFeed) this.reset();
  }

  private close(piece: Uint8Array, to: number, texts: string[]): void {
    texts.push(decoded([...this.kept, piece.subarray(this.from, to)]));
    this.reset();
  }

  private reset(): void {
    this.kept = [];
    this.keptBytes = 0;
    this.from = -1;
    this.brackets.length = 0;
    this.inString = false;
    this.isEscaped = false;
    this.isDropped = false;
    this.last = 0;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Nothing where it is no UTF-8: with other characters in their place it would be another event. */
function decoded(parts: readonly Uint8Array[]): string {
  try {
    return utf8.decode(Buffer.concat(parts));
  } catch {
    return '';
  }
}
