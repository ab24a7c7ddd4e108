import { ArrayMinSize, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, Float, ObjectType } from 'type-graphql';
import { WHOLE_TEXT, WHOLE_TEXT_REASON } from '../../model/text.js';
import { NodeKindEnum } from '../enums.js';
import { ForwardPageArguments } from '../inputs/arguments.js';
import { PageInfo } from '../types/connection.js';
import { Node } from '../types/node.js';
import { TextSpan } from '../types/text-span.js';
import type { NodeKind } from './hit.js';

const LONGEST_SEARCH = 200;

@ArgsType()
export class SearchArguments extends ForwardPageArguments {
  @Field(() => String, {
    description:
      'Words, all of which must occur, whatever their case and accents; the last one may go on. Words in quotation marks \
must follow each other. At most 200 characters and 10 words or phrases; text without letters and digits finds nothing.',
  })
  @MaxLength(LONGEST_SEARCH)
  @Matches(WHOLE_TEXT, { message: WHOLE_TEXT_REASON })
  text!: string;

  @Field(() => [NodeKindEnum], { nullable: true, description: 'Only nodes of these kinds.' })
  @ArrayMinSize(1)
  kinds?: readonly NodeKind[];
}

@ObjectType({
  description: 'The text in which the terms were found, and where. Plain text, never markup.',
  simpleResolvers: true,
})
export class Highlight {
  @Field(() => String, {
    description:
      'For an entity one of its names; for an article its headline, its lead or words of its text; for a fact words of its evidence.',
  })
  text!: string;

  @Field(() => [TextSpan], { description: 'Where the terms stand in this text, in order.' })
  spans!: readonly TextSpan[];
}

@ObjectType({ description: 'A node that was found, and its place in the page.', simpleResolvers: true })
export class SearchResultEdge {
  @Field(() => String, { description: 'Pass it to `after` to go on from here.' })
  cursor!: string;

  @Field(() => Node, { description: 'The entity, article or fact.' })
  node!: Node;

  @Field(() => Float, {
    description:
      'How well it fits: 1 for a name that is the text, 0.9 for one that begins with it, 0.8 for one that holds all \
terms, 0.25 less where it is spelled otherwise, less for what is found in texts. Never rises along the list.',
  })
  score!: number;

  @Field(() => Highlight, { description: 'In what it was found.' })
  highlight!: Highlight;
}

@ObjectType({ description: 'A page of what a search found, the best first.', simpleResolvers: true })
export class SearchResultConnection {
  @Field(() => [SearchResultEdge], { description: 'The rows: nodes with their cursors, scores and highlights.' })
  edges!: readonly SearchResultEdge[];

  @Field(() => [Node], { description: 'The nodes alone.' })
  nodes!: readonly Node[];

  @Field(() => PageInfo, { description: 'Whether there are more rows, and where to go on.' })
  pageInfo!: PageInfo;
}
