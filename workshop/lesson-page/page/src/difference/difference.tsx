import type { FilePair } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { highlight } from "../ui/code-block.tsx";
import { compareTexts, countChanges, type DiffRow, type Line, sideBySide } from "./rows.ts";

type Props = { pair: FilePair; split: boolean };

/** One file in two programs, with the differences marked. */
export function Difference({ pair: { name, before, after }, split }: Props) {
  const { words } = useLanguage();
  const rows = compareTexts(before, after);
  const { added, removed } = countChanges(rows);
  return (
    <section className="difference" data-testid="difference">
      <h3>
        <code>src/{name}</code>{" "}
        <span className="faint">{words.compare.summary(added, removed)}</span>
      </h3>
      <div className="difference-scroller">
        <table className={split ? "split" : "inline"}>
          {split ? splitColumns : inlineColumns}
          <tbody>{split ? splitRows(rows, words.compare) : inlineRows(rows, words.compare)}</tbody>
        </table>
      </div>
    </section>
  );
}

// The widths belong here: the first row may be a folded one, which spans all columns.
const splitColumns = (
  <colgroup>
    <col className="number-column" />
    <col />
    <col className="number-column" />
    <col />
  </colgroup>
);
const inlineColumns = (
  <colgroup>
    <col className="number-column" />
    <col className="number-column" />
    <col />
  </colgroup>
);

type Words = { folded(count: number): string; added: string; removed: string };

function inlineRows(rows: DiffRow[], words: Words) {
  return rows.map((row, at) => {
    if (row.kind === "folded") return foldedRow(row.count, words, at, 3);
    const [before, after] = [
      "before" in row ? row.before : undefined,
      "after" in row ? row.after : undefined,
    ];
    const text = (after ?? before)?.text ?? "";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is redrawn as a whole
      <tr key={at} data-kind={row.kind}>
        <td className="number">{before?.number}</td>
        <td className="number">{after?.number}</td>
        <td className="line">
          {row.kind !== "same" && <span className="unseen">{words[row.kind]}: </span>}
          <Code text={text} />
        </td>
      </tr>
    );
  });
}

function splitRows(rows: DiffRow[], words: Words) {
  return sideBySide(rows).map((row, at) => {
    if ("count" in row) return foldedRow(row.count, words, at, 4);
    const { before, after, changed } = row;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is redrawn as a whole
      <tr key={at}>
        <Side line={before} kind={changed ? "removed" : "same"} label={words.removed} />
        <Side line={after} kind={changed ? "added" : "same"} label={words.added} />
      </tr>
    );
  });
}

function foldedRow(count: number, words: Words, key: number, columns: number) {
  return (
    <tr key={key} data-kind="folded">
      <td colSpan={columns}>{words.folded(count)}</td>
    </tr>
  );
}

type SideProps = { line: Line | undefined; kind: "same" | "added" | "removed"; label: string };

function Side({ line, kind, label }: SideProps) {
  const shownKind = line ? kind : "none";
  return (
    <>
      <td className="number" data-kind={shownKind}>
        {line?.number}
      </td>
      <td className="line" data-kind={shownKind}>
        {line && kind !== "same" && <span className="unseen">{label}: </span>}
        {line && <Code text={line.text} />}
      </td>
    </>
  );
}

function Code({ text }: { text: string }) {
  const html = highlight(text, "ts") ?? "";
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter escapes the text
  return <code dangerouslySetInnerHTML={{ __html: html }} />;
}
