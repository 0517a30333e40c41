import { AssociationFormerName } from '../association/association-former-name.entity.js';
import { AssociationKind } from '../association/association-kind.entity.js';
import { Association } from '../association/association.entity.js';
import { nameKeys } from '../name-keys.js';
import { PartnerOrganisation } from '../partner/partner-organisation.entity.js';
import { FIRST_ASSOCIATION_KINDS } from '../vocabulary.js';
import { phonesOf } from './dataset-phones.js';
import { type Loading, idOf, idOrNull } from './loading.js';
import type { RegistryDataset } from './registry-dataset.js';

/** Loads the vocabulary of kinds, the associations with their earlier names, and the organisations. */
export async function loadAssociations(loading: Loading, dataset: RegistryDataset): Promise<void> {
  const { manager } = loading.context;
  const kinds = Object.entries(FIRST_ASSOCIATION_KINDS).map(([code, label]) =>
    manager.create(AssociationKind, { ...loading.key(), code, label }),
  );
  await loading.insert(AssociationKind, kinds);
  const kindIds = new Map(kinds.map((kind) => [kind.code, kind.id]));

  const formerNames: AssociationFormerName[] = [];
  const associations = dataset.associations.map((row) => {
    const association = manager.create(Association, {
      ...loading.key(),
      code: row.code,
      kindId: idOf(kindIds, row.kindCode),
      openedOn: row.openedOn,
      closedOn: row.closedOn,
      venue: row.venue,
      note: row.note,
      origin: row.origin,
      source: row.source,
    });
    association.call(row.name, row.kana);
    loading.associationIds.set(row.code, association.id);
    for (const { name, kana, from, to } of row.formerNames) {
      const { searchKey } = nameKeys(name, kana);
      formerNames.push(
        manager.create(AssociationFormerName, {
          ...loading.key(),
          associationId: association.id,
          name,
          kana,
          searchKey,
          validFrom: from,
          validTo: to,
        }),
      );
    }
    return association;
  });
  await loading.insert(Association, associations);
  await loading.insert(AssociationFormerName, formerNames);

  const partners = dataset.partners.map((row) => {
    const partner = manager.create(PartnerOrganisation, {
      ...loading.key(),
      kind: row.kind,
      takes: [...row.takes],
      contactNote: row.contactNote,
      phoneRaw: row.phoneRaw,
      phone: phonesOf(row.phoneRaw, dataset.council.defaultAreaCode),
      electsSeats: row.electsSeats,
      associationId: idOrNull(loading.associationIds, row.association),
      closedOn: null,
      origin: row.origin,
      source: row.source,
    });
    partner.call(row.name, row.kana);
    loading.partnerIds.set(row.key, partner.id);
    return partner;
  });
  await loading.insert(PartnerOrganisation, partners);
}
