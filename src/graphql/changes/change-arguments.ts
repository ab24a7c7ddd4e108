import { ArrayMinSize, Matches, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { FactStatusEnum, FactTypeEnum, RelationshipTypeEnum } from '../enums.js';

const LONGEST_TOKEN = 200;
const ENTITY_ID = /^(person|country|organization|group|place)_[a-z2-7]{20}$/;

const notEmpty = ArrayMinSize(1, { message: 'Expected one value or more, got none: leave it out.' });

@InputType({ description: 'Which changes to tell; all conditions that are given must hold.' })
export class ChangeWhere {
  @Field(() => [ID], {
    nullable: true,
    description: 'One of these entities takes part in the fact, or did before; or is an end of the relationship.',
  })
  @notEmpty
  @Matches(ENTITY_ID, { each: true, message: 'Expected ids of entities such as "person_…".' })
  entities?: readonly string[] | null;

  @Field(() => [FactTypeEnum], {
    nullable: true,
    description: 'Of facts only these types; relationships only if `relationshipTypes` are given too.',
  })
  @notEmpty
  factTypes?: readonly string[] | null;

  @Field(() => [RelationshipTypeEnum], {
    nullable: true,
    description: 'Of relationships only these types; facts only if `factTypes` are given too.',
  })
  @notEmpty
  relationshipTypes?: readonly string[] | null;

  @Field(() => [FactStatusEnum], {
    nullable: true,
    description: 'It has one of these statuses; if it is gone, had one last.',
  })
  @notEmpty
  statuses?: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'So many sources or more report it; if it is gone, reported it last.',
  })
  @Min(0)
  minSources?: number | null;
}

@ArgsType()
export class ChangesArguments {
  @Field(() => ChangeWhere, { nullable: true, description: 'Only changes that satisfy this.' })
  where?: ChangeWhere | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token of the last change that was received; without it, what changes from now on.',
  })
  @MaxLength(LONGEST_TOKEN)
  after?: string | null;
}
