package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds the likeliest way through a lattice. */
final class Decoder {

    static int BEAM = (int) Lattice.d("beam", 1000);
    static double INSERT = Lattice.d("insert", 11);

    record Node(char last, double cost, @Nullable Node before, Edge edge, String meant) {}

    private final Lattice lattice;
    private final Model model;
    private final Vocabulary vocabulary;
    private final int length;

    Decoder(Lattice lattice, int length, Model model, Vocabulary vocabulary) {
        this.lattice = lattice;
        this.length = length;
        this.model = model;
        this.vocabulary = vocabulary;
    }

    List<Node> best() {
        List<Map<Character, Node>> nodes = new ArrayList<>();
        for (int i = 0; i <= length; i++) {
            nodes.add(new HashMap<>());
        }
        nodes.getFirst().put(Model.GAP, new Node(Model.GAP, 0, null, new Edge(0, 0, "", 0), ""));
        for (int i = 0; i < length; i++) {
            List<Node> beam = nodes.get(i).values().stream().sorted(Comparator.comparingDouble(Node::cost)).limit(BEAM)
                    .toList();
            for (Edge edge : lattice.from(i)) {
                for (Node node : beam) {
                    step(node, edge, nodes.get(edge.to()));
                }
            }
        }
        return nodes.get(length).values().stream().sorted(Comparator.comparingDouble(Node::cost)).toList();
    }

    private void step(Node node, Edge edge, Map<Character, Node> into) {
        String meant = edge.meant();
        if (meant.isEmpty()) {
            put(into, new Node(node.last, node.cost + edge.cost(), node, edge, ""));
            return;
        }
        double cost = node.cost + edge.cost();
        char first = meant.charAt(0);
        if (!Lattice.isHan(first)) {
            if (Character.isDigit(first)) {
                put(into, new Node(first, cost + (Character.isDigit(node.last) ? 0 : model.cost(node.last, first)), node, edge, meant));
            } else {
                put(into, new Node(Model.GAP, cost, node, edge, meant));
            }
            return;
        }
        char last = node.last;
        for (int i = 0; i < meant.length(); i++) {
            cost += model.cost(last, meant.charAt(i));
            last = meant.charAt(i);
        }
        put(into, new Node(last, cost, node, edge, meant));
        if (edge.cost() == 0 && node.edge.cost() == 0 && meant.length() == 1 && Lattice.isHan(node.last)
                && edge.to() == edge.from() + 1 && vocabulary.count(node.last, first) == 0) {
            insert(node, edge, first, into);
        }
    }

    private void insert(Node node, Edge edge, char next, Map<Character, Node> into) {
        double best = Double.MAX_VALUE;
        char chosen = 0;
        for (char between : vocabulary.after(node.last)) {
            if (Lattice.isHan(between) && vocabulary.count(between, next) > 0) {
                double cost = model.cost(node.last, between) + model.cost(between, next);
                if (cost < best) {
                    best = cost;
                    chosen = between;
                }
            }
        }
        if (chosen != 0) {
            put(into, new Node(next, node.cost + edge.cost() + INSERT + best, node, edge, "" + chosen + next));
        }
    }

    private static void put(Map<Character, Node> into, Node node) {
        Node there = into.get(node.last);
        if (there == null || node.cost < there.cost) {
            into.put(node.last, node);
        }
    }
}
