package org.xianfeng.messenger.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.messaging.Inbox;

/** Keeps what comes in, each update once, unless it is broken. */
final class RecordingInbox implements Inbox {

    private final Map<String, Incoming> kept = new LinkedHashMap<>();
    private boolean broken;
    private boolean brokenBadly;
    private int refused;

    @Override
    public synchronized void accept(List<Incoming> incoming) {
        if (brokenBadly) {
            refused++;
            throw new StackOverflowError();
        }
        if (broken) {
            refused++;
            throw new IllegalStateException("the disk is full");
        }
        incoming.forEach(one -> kept.putIfAbsent(one.origin().update(), one));
    }

    synchronized void breaks() {
        broken = true;
    }

    synchronized void breaksBadly() {
        brokenBadly = true;
    }

    synchronized void works() {
        brokenBadly = false;
        broken = false;
    }

    /** How often it could not keep anything. */
    synchronized int refused() {
        return refused;
    }

    synchronized List<Incoming> kept() {
        return new ArrayList<>(kept.values());
    }

    /** The texts, and of commands the name and arguments. */
    List<String> words() {
        return kept().stream().map(incoming -> switch (incoming) {
            case Incoming.Text text -> text.text();
            case Incoming.Command call -> (call.name() + " " + call.arguments()).strip();
            case Incoming.ButtonPress press -> press.action();
            case Incoming.Document document -> document.name();
            case Incoming.Photo _,Incoming.Location _ -> "location";
            case Incoming.Unreadable _ -> "unreadable";
            case Incoming.Blocked _ -> "left";
            case Incoming.Unblocked _ -> "back";
            case InGroup _ -> "in a group";
        }).toList();
    }
}
