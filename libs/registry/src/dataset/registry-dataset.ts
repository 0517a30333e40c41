import type { Figure, PlainDate } from '@tsunagari/kernel';
import type {
  AssociationKindCode,
  BranchKind,
  DataOrigin,
  FigureMeasure,
  LineageKind,
  PartnerKind,
  PublicFactTopic,
} from '../vocabulary.js';

/** Where a row comes from. `source` is a citation or an address of a public page. */
export interface Provenance {
  readonly origin: DataOrigin;
  readonly source: string | null;
}

/** 社協 */
export interface CouncilRow {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly cityName: string;
  readonly prefecture: string | null;
  readonly foundedOn: PlainDate | null;
  /** 昭和54年法人化 – when only a year or a wording is known. */
  readonly foundedNote: string | null;
  readonly mission: string | null;
  readonly slogan: string | null;
  /** 市外局番 for local numbers, `048`. */
  readonly defaultAreaCode: string;
  readonly isFictional: boolean;
  /** Stands on every screen and print; null when everything shown is real. */
  readonly watermark: string | null;
  readonly dataAsOf: PlainDate | null;
  /** Towns of the city, for taking addresses apart. */
  readonly townNames: readonly string[];
}

/** 支部; `code` is the key by which other rows name it. */
export interface BranchRow extends Provenance {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly kana: string;
  readonly kind: BranchKind;
  readonly areaNote: string | null;
  readonly memberMeaning: string | null;
  /** Null when the day is not known; then `openedNote` says what is. */
  readonly openedOn: PlainDate | null;
  readonly openedNote: string | null;
  readonly closedOn: PlainDate | null;
  readonly formerNames: readonly {
    readonly name: string;
    readonly officialName: string;
    readonly kana: string;
    readonly from: PlainDate | null;
    readonly to: PlainDate;
  }[];
  readonly seats: readonly {
    readonly post: string;
    readonly seats: number;
    /** `key` of a partner. */ readonly electedBy: string | null;
    readonly note: string | null;
  }[];
}

/** 沿革 */
export interface LineageRow extends Provenance {
  readonly kind: LineageKind;
  readonly effectiveOn: PlainDate;
  readonly reason: string | null;
  readonly meeting: string | null;
  readonly movedAssociations: number;
  /** Branch codes. */
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** 自治会・町内会・区会 */
export interface AssociationRow extends Provenance {
  readonly code: string;
  readonly name: string;
  readonly kana: string | null;
  readonly kindCode: AssociationKindCode;
  readonly openedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly venue: string | null;
  readonly note: string | null;
  readonly formerNames: readonly {
    readonly name: string;
    readonly kana: string | null;
    readonly from: PlainDate | null;
    readonly to: PlainDate;
  }[];
  /** Affiliations (支部所属) by branch code and half-open period. */
  readonly affiliations: readonly {
    readonly branch: string;
    readonly from: PlainDate | null;
    readonly to: PlainDate | null;
    readonly basis: string | null;
  }[];
}

/** 支部拠点; branch null is the council's own office. */
export interface BaseRow extends Provenance {
  readonly branch: string | null;
  readonly name: string;
  readonly addressRaw: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly number: string | null;
  readonly facility: string | null;
  readonly phoneRaw: string | null;
  readonly phone: string | null;
  readonly hours: string | null;
  readonly note: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** 関係機関・団体; `key` is only the name by which other rows of the dataset refer to it. */
export interface PartnerRow extends Provenance {
  readonly key: string;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly kana: string | null;
  /** What it takes on: 介護, 子育て … */
  readonly takes: readonly string[];
  readonly contactNote: string | null;
  readonly phoneRaw: string | null;
  readonly electsSeats: boolean;
  /** Association code, for a 支え合いの会. */
  readonly association: string | null;
}

/** A figure of the council (both null), a branch or an association. */
export interface FigureRow extends Provenance {
  readonly branch: string | null;
  readonly association: string | null;
  readonly measure: FigureMeasure;
  /** 世帯数, 人口 … as the source words it. */
  readonly label: string;
  readonly fiscalYear: number | null;
  readonly asOf: PlainDate | null;
  readonly asOfText: string | null;
  readonly figure: Figure;
  readonly unit: string;
  /** What is counted, where that is not plain from the label. */
  readonly meaning: string | null;
  readonly note: string | null;
}

/** 公開情報: a public fact that has no home of its own yet (activities, events, plans, services, statistics …). */
export interface PublicFactRow extends Provenance {
  readonly topic: PublicFactTopic;
  readonly title: string;
  readonly text: string | null;
  readonly asOf: string | null;
  readonly branch: string | null;
  readonly association: string | null;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  /** How sure the assignment is: stated, inferred, judgement. */
  readonly basis: string | null;
}

/** Everything that a council's register (地域台帳) starts from. */
export interface RegistryDataset {
  readonly council: CouncilRow;
  readonly branches: readonly BranchRow[];
  readonly lineage: readonly LineageRow[];
  readonly associations: readonly AssociationRow[];
  readonly bases: readonly BaseRow[];
  readonly partners: readonly PartnerRow[];
  readonly figures: readonly FigureRow[];
  readonly facts: readonly PublicFactRow[];
}
