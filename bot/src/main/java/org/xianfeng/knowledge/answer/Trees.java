package org.xianfeng.knowledge.answer;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Gradient-boosted decision trees, as {@code bot/fit/answer.py} writes them: a number to begin with, and small trees, each
 * of which adds the number of the leaf that a row of features leads to.
 */
final class Trees {

    private final double base;
    private final List<Node[]> trees;

    private Trees(double base, List<Node[]> trees) {
        this.base = base;
        this.trees = trees;
    }

    /**
     * Reads them.
     *
     * @param features what the row holds, in this order
     * @throws IllegalArgumentException if they were fitted to other features, or to another order of them
     */
    static Trees read(JsonNode json, List<String> features) {
        List<String> fitted = json.required("features").valueStream().map(JsonNode::asString).toList();
        if (!fitted.equals(features)) {
            throw new IllegalArgumentException("the trees were fitted to " + fitted + ", not to " + features);
        }
        List<Node[]> trees = new ArrayList<>();
        for (JsonNode tree : json.required("trees")) {
            trees.add(tree.valueStream().map(Trees::node).toArray(Node[]::new));
        }
        return new Trees(json.required("base").asDouble(), List.copyOf(trees));
    }

    private static Node node(JsonNode parts) {
        return parts.size() == 1
                ? new Node(-1, parts.get(0).asDouble(), 0, 0)
                : new Node(parts.get(0).asInt(), parts.get(1).asDouble(), parts.get(2).asInt(), parts.get(3).asInt());
    }

    /** The sum of the leaves that these features lead to. */
    double of(double[] features) {
        double sum = base;
        for (Node[] tree : trees) {
            Node node = tree[0];
            while (!node.isLeaf()) {
                node = tree[features[node.feature] <= node.number ? node.atMost : node.above];
            }
            sum += node.number;
        }
        return sum;
    }

    /**
     * A place in a tree.
     *
     * @param feature which is looked at, or -1 in a leaf
     * @param number what the feature is held against; in a leaf what it adds
     * @param atMost where one that is no greater leads to, within the tree
     * @param above where a greater one leads to
     */
    private record Node(int feature, double number, int atMost, int above) {

        boolean isLeaf() { return feature < 0; }
    }
}
