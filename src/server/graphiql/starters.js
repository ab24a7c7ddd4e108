import network from './starters/1-network.graphql';
import connection from './starters/2-connection.graphql';
import paths from './starters/3-paths.graphql';
import latest from './starters/4-latest.graphql';
import changes from './starters/5-changes.graphql';

/** The tabs that the page opens with, for who has not been here before. */
export const STARTERS = [network, connection, paths, latest, changes];
