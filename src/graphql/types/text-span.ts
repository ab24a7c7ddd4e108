import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A stretch of the text of an article.', simpleResolvers: true })
export class TextSpan {
  @Field(() => Int, { description: 'Offset of the first character, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'Offset behind the last character.' })
  end!: number;

  @Field(() => String, { description: 'The words: `text.slice(start, end)`.' })
  text!: string;
}
