import type { DataOrigin } from '@tsunagari/registry';
import { InterfaceType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';
import { DataOriginEnum } from './registry.enums.js';

/** Fields of every record that says where it comes from. */
@InterfaceType('Sourced', {
  description: 'A record that says where it comes from.',
  autoRegisterImplementations: false,
})
export abstract class SourcedObject {
  @Publish('P0', 'Where it comes from; `SYNTHETIC` is invented and watermarked.', () => DataOriginEnum)
  origin!: DataOrigin;

  @Publish('P0', 'Citation or address of the source; null for what was typed in.', () => String, { nullable: true })
  source!: string | null;
}
