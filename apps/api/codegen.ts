import type { CodegenConfig } from '@graphql-codegen/cli';

const registry = '@tsunagari/registry';
const people = '@tsunagari/people';

/** Types of the resolvers (rows of the domain behind each published type) and of the operations of the e2e tests. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/gql/resolver-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        scalars: { Date: '@tsunagari/kernel#PlainDate', DateTime: 'string' },
        enumValues: { RoleCode: '@tsunagari/kernel#Role', TokenScope: '@tsunagari/identity#TokenScope' },
        contextType: '../graphql/request-context.js#RequestContext',
        mappers: {
          Council: `${registry}#CouncilView`,
          Branch: `${registry}#BranchView`,
          BranchBase: `${registry}#BaseView`,
          BranchSeat: `${registry}#SeatView`,
          Association: `${registry}#AssociationView`,
          AssociationKind: `${registry}#AssociationKindView`,
          Affiliation: `${registry}#AffiliationView`,
          AreaFigure: `${registry}#FigureView`,
          LineageEvent: `${registry}#LineageView`,
          LineageMember: `${registry}#LineageMemberView`,
          PartnerOrganisation: `${registry}#PartnerView`,
          PublicFact: `${registry}#PublicFactView`,
          Person: `${people}#PersonView`,
          PersonContact: `${people}#ContactView`,
          Household: `${people}#HouseholdView`,
          RoleTerm: `${people}#RoleTermView`,
          SeatVacancy: `${people}#SeatVacancyView`,
          BranchDependents: `${people}#BranchDependentsView`,
          Commission: `${people}#CommissionView`,
          CommissionParty: `${people}#CommissionPartyView`,
          VolunteerProfile: `${people}#VolunteerView`,
          Consent: `${people}#ConsentView`,
          ConsentText: `${people}#ConsentTextView`,
          ConsentStanding: `${people}#ConsentStandingView`,
          ImportBatch: `${people}#ImportBatchView`,
          ImportRow: `${people}#ImportRowView`,
          Disclosure: `${people}#DisclosureView`,
          RetentionDue: '../personal-data/retention.resolver.js#RetentionDueRow',
          TrailEvent: '@tsunagari/audit#TrailEventView',
          SeenByAccount: '@tsunagari/audit#SeenByAccountView',
          Account: '@tsunagari/identity#AccountView',
          AccountRole: '@tsunagari/identity#AccountRoleView',
          Passkey: '@tsunagari/identity#PasskeyView',
          AccessToken: '@tsunagari/identity#AccessTokenView',
          SecrecyPledge: '@tsunagari/identity#PledgeView',
          Viewer: '../identity/viewer.resolver.js#ViewerRow',
          RoleGrant: '../identity/viewer.resolver.js#GrantRow',
          Node: '../graphql/node.object.js#TypedRow',
          Sourced: '../graphql/node.object.js#TypedRow',
        },
      },
    },
    'e2e/gql/': {
      preset: 'client',
      documents: 'e2e/**/*.ts',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string' },
      },
    },
  },
};
export default config;
