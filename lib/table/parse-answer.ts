/**
 * What `JSON.parse` makes of DynamoDB's answer to a Query, some rows at a time: V8 makes a text of more than 128 KB outside its heap, which takes longer than
 * parsing it. Where the text is cut follows from how DynamoDB writes; if it does not write so, no piece can be parsed, and the whole is.
 * @throws SyntaxError
 */
export function parseAnswer(bytes: Buffer): unknown {
  const [begin, end] = [bytes.indexOf(beforeRows), bytes.lastIndexOf(afterRows)];
  if (bytes.length <= pieceLength || begin === -1 || end < begin) return JSON.parse(bytes.toString());
  const [from, to] = [begin + beforeRows.length, end + afterRows.length - 1];
  try {
    const answer: object = JSON.parse(bytes.toString('utf8', 0, from) + bytes.toString('utf8', to));
    return { ...answer, Items: rowsIn(bytes, from, to) };
  } catch {
    return JSON.parse(bytes.toString());
  }
}

/** A raw quote is in no JSON text: neither stands in what people wrote. Of the rest of an answer nothing is a list. */
const [beforeRows, afterRows] = ['"Items":[', '}}]'] as const;

/** In bytes. */
const pieceLength = 65_536;

function rowsIn(bytes: Buffer, begin: number, end: number): readonly unknown[] {
  const rows: unknown[] = [];
  for (let from = begin; from < end; ) {
    const to = end - from <= pieceLength ? end : lastRowEnd(bytes, from, end);
    const some: readonly unknown[] = JSON.parse(`[${bytes.toString('utf8', from, to)}]`);
    rows.push(...some);
    from = to + 1;
  }
  return rows;
}

const betweenRows = '}},{"';

/** Where the last row ends that the piece from there has room for; the end, where not even one has. */
function lastRowEnd(bytes: Buffer, from: number, end: number): number {
  let at = bytes.lastIndexOf(betweenRows, from + pieceLength);
  while (at > from && isElement(bytes, at + betweenRows.length)) at = bytes.lastIndexOf(betweenRows, at - 1);
  return at > from ? at + 2 : end;
}

/** Of a list in a row: it begins with its type, of which none has more than four letters. */
function isElement(bytes: Buffer, name: number): boolean {
  return bytes.indexOf('"', name) - name <= 4;
}
