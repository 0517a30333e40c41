import pg from 'pg';

/** What every data source of ours begins with. The driver is handed over: TypeORM would look for it by name, and a bundle has no packages to find. */
export const POSTGRES = { type: 'postgres', driver: pg, installExtensions: false } as const;
