import { Extensions, Field, FieldResolver } from 'type-graphql';
import type { ClassType } from 'type-graphql';

/**
 * Who may meet a field at all: P0 public, P1 internal activity, P2 identity and contact, P3 sensitive, P4 secrets (never published).
 * A schema with a field without a class does not build.
 */
export type PrivacyClass = 'P0' | 'P1' | 'P2' | 'P3';

type Scalar = typeof String | typeof Number | typeof Boolean;
type FieldType = () => ClassType | object | Scalar | [ClassType | object | Scalar];

/** Publishes a property of an object, or a method of a resolver, as a GraphQL field with its privacy class and its meaning. */
export function Publish(
  privacy: PrivacyClass,
  description: string,
  type: FieldType,
  options: { nullable?: boolean } = {},
) {
  return (prototype: object, propertyKey: string | symbol, descriptor?: PropertyDescriptor): void => {
    const returns = type as () => ClassType;
    const settings = { description, nullable: options.nullable ?? false };
    if (descriptor) {
      FieldResolver(returns, settings)(prototype, propertyKey, descriptor);
      Extensions({ privacy })(prototype, propertyKey as string, descriptor);
    } else {
      const property: PropertyDecorator = Field(returns, settings);
      property(prototype, propertyKey);
      const classify = Extensions({ privacy }) as PropertyDecorator;
      classify(prototype, propertyKey);
    }
  };
}
