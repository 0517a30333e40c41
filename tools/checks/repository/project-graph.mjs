import { createProjectGraphAsync } from '@nx/devkit';

/** The first way round in circles that a graph of names has, or null. @param {Map<string, string[]>} graph */
export function findCycle(graph) {
  const finished = new Set();
  const visit = (name, way) => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (finished.has(name)) return null;
    for (const next of graph.get(name) ?? []) {
      const cycle = visit(next, [...way, name]);
      if (cycle) return cycle;
    }
    finished.add(name);
    return null;
  };
  for (const name of graph.keys()) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return null;
}

/** The projects depend on each other one way. */
export const projectGraph = {
  name: 'project graph',
  run: async () => {
    const { nodes, dependencies } = await createProjectGraphAsync({ exitOnError: false });
    const below = (name) => dependencies[name].map(({ target }) => target).filter((target) => target in nodes);
    const cycle = findCycle(new Map(Object.keys(nodes).map((name) => [name, below(name)])));
    return cycle ? [`projects in a circle: ${cycle.join(' → ')}`] : [];
  },
};
