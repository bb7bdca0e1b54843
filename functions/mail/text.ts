import {
  type BerichtContent,
  type Block,
  type DataRow,
  NOTICE,
} from '../../shared/berichten/content.ts';
import { sender, SERVICE } from '../../shared/berichten/closing.ts';
import { DEFAULT_ORGANISATION } from '../../shared/organisation.ts';

/**
 * A mail as plain text: the same words and order as its HTML form. It begins with the sentence that matters, for a list of
 * mails shows its first words. A paragraph is one line, which the reader's own window wraps, on a phone too; broken here, a
 * value to copy or a date to find would stand on two lines. Rows are `label: value`, since columns only line up in a font of
 * equal widths.
 * @param organisation whose service it is
 */
export function toText(
  { heading, core, blocks }: BerichtContent,
  organisation = DEFAULT_ORGANISATION,
): string {
  const sections = [
    core,
    `${SERVICE}\n${organisation}`,
    heading,
    ...blocks.map(toParagraph),
    `-- \n${sender}`,
  ];
  return sections.join('\n\n') + '\n';
}

const underlined = (title: string): string => `${title}\n${'-'.repeat(title.length)}`;

function toParagraph(block: Block): string {
  switch (block.soort) {
    case 'alinea':
      return block.text;
    case 'let-op':
      return `${NOTICE} ${block.text}`;
    case 'lijst':
      return block.points.map((point, index) => `${index + 1}. ${point}`).join('\n');
    case 'link':
      return `${block.text}:\n${block.href}`;
    case 'gegevens': {
      const title = block.titel === '' ? [] : [underlined(block.titel)];
      return [...title, ...block.regels.map(toLine)].join('\n');
    }
  }
}

/** An address that can be pressed in HTML stands here alone: a `mailto:` with all that belongs to it is nothing to read. */
function toLine({ nummer, label, waarde }: DataRow): string {
  const heading = nummer === '' ? label : `${nummer} ${label}`;
  return waarde.includes('\n')
    ? `${heading}:\n  ${waarde.replaceAll('\n', '\n  ')}`
    : `${heading}: ${waarde}`;
}
