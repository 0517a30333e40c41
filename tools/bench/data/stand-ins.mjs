export async function makeStandIns() {}
