import type { PlainDate } from '@tsunagari/kernel';

/** 支部が設けられた */
export interface BranchOpened {
  readonly kind: 'BranchOpened';
  readonly branchId: string;
  readonly openedOn: PlainDate;
}

/** 支部の名称が変わった, from `effectiveOn` on. */
export interface BranchRenamed {
  readonly kind: 'BranchRenamed';
  readonly branchId: string;
  readonly effectiveOn: PlainDate;
}

/** 支部が閉じられた; `effectiveOn` is the first day without it. */
export interface BranchClosed {
  readonly kind: 'BranchClosed';
  readonly branchId: string;
  readonly effectiveOn: PlainDate;
}

/** 支部が分割された: all that the branch held belongs to its successors from `effectiveOn` on. */
export interface BranchSplit {
  readonly kind: 'BranchSplit';
  readonly branchId: string;
  readonly successorIds: readonly string[];
  readonly effectiveOn: PlainDate;
  readonly movedAssociations: number;
}

/** 支部が統合された: all that the predecessors held belongs to the new branch from `effectiveOn` on. */
export interface BranchesMerged {
  readonly kind: 'BranchesMerged';
  readonly branchId: string;
  readonly predecessorIds: readonly string[];
  readonly effectiveOn: PlainDate;
  readonly movedAssociations: number;
}

/** 自治会等が登録された */
export interface AssociationRegistered {
  readonly kind: 'AssociationRegistered';
  readonly associationId: string;
}

/** 自治会等の名称が変わった */
export interface AssociationRenamed {
  readonly kind: 'AssociationRenamed';
  readonly associationId: string;
  readonly effectiveOn: PlainDate;
}

/** 自治会等の所属支部が変わった */
export interface AssociationTransferred {
  readonly kind: 'AssociationTransferred';
  readonly associationId: string;
  readonly branchId: string;
  readonly effectiveOn: PlainDate;
}

/** 自治会等が解散した */
export interface AssociationClosed {
  readonly kind: 'AssociationClosed';
  readonly associationId: string;
  readonly effectiveOn: PlainDate;
}

/** 緊急の閲覧が始まった: administrators and auditors are to be told at once. */
export interface EmergencyAccessOpened {
  readonly kind: 'EmergencyAccessOpened';
  readonly accessId: string;
}

/** 緊急の閲覧が確認された */
export interface EmergencyAccessReviewed {
  readonly kind: 'EmergencyAccessReviewed';
  readonly accessId: string;
}

/** 災害時モードが宣言された: another person is to confirm it. */
export interface DisasterDeclared {
  readonly kind: 'DisasterDeclared';
  readonly disasterId: string;
}

/** 災害時モードが確認され、始まった、または延長された */
export interface DisasterConfirmed {
  readonly kind: 'DisasterConfirmed';
  readonly disasterId: string;
}

/** 災害時モードが解除された */
export interface DisasterEnded {
  readonly kind: 'DisasterEnded';
  readonly disasterId: string;
}

/** What a context tells the others: ids and days only, never personal data. */
export type DomainEvent =
  | BranchOpened
  | BranchRenamed
  | BranchClosed
  | BranchSplit
  | BranchesMerged
  | AssociationRegistered
  | AssociationRenamed
  | AssociationTransferred
  | AssociationClosed
  | EmergencyAccessOpened
  | EmergencyAccessReviewed
  | DisasterDeclared
  | DisasterConfirmed
  | DisasterEnded;
