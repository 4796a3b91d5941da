-- Begins a session. KEYS: the sessions of its owner. ARGV: its id, the session as JSON, now in ms, after how many ms
-- without use one ends, after how many in any case, most of one owner.
local now = tonumber(ARGV[3])
local ids, all = {}, redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
    local session = cjson.decode(all[i + 1])
    if now - session.seen >= tonumber(ARGV[4]) or now - session.begun >= tonumber(ARGV[5]) then
        redis.call('HDEL', KEYS[1], all[i])
    else
        ids[#ids + 1] = {id = all[i], seen = session.seen}
    end
end
table.sort(ids, function(one, other) return one.seen < other.seen end)
for i = 1, #ids - tonumber(ARGV[6]) + 1 do
    redis.call('HDEL', KEYS[1], ids[i].id)
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1
