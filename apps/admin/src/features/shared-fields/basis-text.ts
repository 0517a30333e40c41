import { m } from '../../paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
  stated: m.basis_stated,
  inferred: m.basis_inferred,
  judgement: m.basis_judgement,
};

/** How sure an assignment is, in words; what was typed freely stays as it is. */
export function basisText(basis: string): string {
  return WORDS[basis]?.() ?? basis;
}
