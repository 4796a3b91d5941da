-- Finds a session, and ends it if it is too old. KEYS: the sessions of its owner. ARGV: its id, now in ms, after how many
-- ms without use it ends, after how many in any case, after how many its use is noted anew, or 0 if this is no use of it.
-- Answers the session as it is kept, or nothing.
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if not kept then
    return false
end
local session, now = cjson.decode(kept), tonumber(ARGV[2])
if now - session.seen >= tonumber(ARGV[3]) or now - session.begun >= tonumber(ARGV[4]) then
    redis.call('HDEL', KEYS[1], ARGV[1])
    return false
end
local renewed = tonumber(ARGV[5])
if renewed > 0 and now - session.seen >= renewed then
    session.seen = now
    kept = cjson.encode(session)
    redis.call('HSET', KEYS[1], ARGV[1], kept)
end
return kept
