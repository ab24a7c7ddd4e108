import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { articleIdOf } from '../../newsroom/writing/edition.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { OrderedArticlesArguments } from '../inputs/arguments.js';
import { onlyOne } from '../only-one.js';
import { planIds, planPage } from '../plan/root-plans.js';
import { SelectedField } from '../plan/selected-field.js';
import { read } from '../read.js';
import { Article } from '../types/article.js';
import { ArticleConnection } from '../types/connections.js';

@Resolver()
export class ArticleResolver {
  @Query(() => Article, { nullable: true, description: 'The article with this id or address; null if there is none.' })
  async article(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('uri', () => String, { nullable: true, description: 'Its address.' }) uri: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer | null> {
    const asked = onlyOne('article', { id, uri });
    const key = asked.name === 'id' ? asked.value : articleIdOf(asked.value);
    const found = await read(context, planIds(context, SelectedField.resolved(info), [key]));
    return found.get(key) ?? null;
  }

  @Query(() => ArticleConnection, { description: 'Articles, newest first unless ordered otherwise.' })
  articles(
    @Args(() => OrderedArticlesArguments) _arguments: OrderedArticlesArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return read(context, planPage(context, SelectedField.resolved(info), 'Article'));
  }
}
