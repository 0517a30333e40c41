// Options of `@nx/enforce-module-boundaries`: the arrows of the architecture, by the tags in each project.json.
import layers from './layers.cjs';

const { mayImport, strangers, domainLayers, serverPackages, surfacePackages } = layers;
const tag = (layer) => `layer:${layer}`;

const arrows = Object.entries(mayImport).map(([layer, below]) => ({
  sourceTag: tag(layer),
  onlyDependOnLibsWithTags: [...below, ...(strangers.includes(layer) ? [] : [layer])].map(tag),
}));

const homes = [
  { sourceTag: 'runs:browser', onlyDependOnLibsWithTags: ['runs:browser', 'runs:anywhere'] },
  { sourceTag: 'runs:anywhere', onlyDependOnLibsWithTags: ['runs:anywhere'] },
  { sourceTag: 'runs:server', onlyDependOnLibsWithTags: ['runs:server', 'runs:anywhere'] },
];

const packages = (kernelMayUse) => [
  { sourceTag: 'layer:kernel', allowedExternalImports: kernelMayUse },
  { sourceTag: 'layer:events', allowedExternalImports: kernelMayUse },
  { sourceTag: 'runs:browser', bannedExternalImports: serverPackages },
  ...domainLayers.map((layer) => ({ sourceTag: tag(layer), bannedExternalImports: surfacePackages })),
];

/** @param {{ kernelMayUse: string[] }} options packages that even the kernel may use: none, but for tests */
export const moduleBoundaries = ({ kernelMayUse }) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    checkDynamicDependenciesExceptions: [],
    banTransitiveDependencies: false,
    allow: [],
    depConstraints: [...arrows, ...homes, ...packages(kernelMayUse)],
  },
];
