-- Puts one id in place of another in what a key holds, whatever its type. KEYS: the key. ARGV: the id, the other one.
-- Answers 1 if something was replaced.
local key, id, other = KEYS[1], ARGV[1], ARGV[2]

-- Where the id stands as a whole, not as a part of a longer one.
local function renamed(text)
    local parts, from = {}, 1
    while true do
        local first, last = string.find(text, id, from, true)
        if not first then
            break
        end
        local whole = not string.find(string.sub(text, first - 1, first - 1), '[%w_-]')
            and not string.find(string.sub(text, last + 1, last + 1), '[%w_-]')
        parts[#parts + 1] = string.sub(text, from, first - 1)
        parts[#parts + 1] = whole and other or id
        from = last + 1
    end
    parts[#parts + 1] = string.sub(text, from)
    return table.concat(parts)
end

local any = false

-- What is new comes before the old one goes: a key that were empty in between would lose its time to live.
local function of_string()
    local before = redis.call('GET', key)
    local after = renamed(before)
    if after ~= before then
        any = true
        redis.call('SET', key, after, 'KEEPTTL')
    end
end

local function of_hash()
    local all = redis.call('HGETALL', key)
    for i = 1, #all, 2 do
        local field, value = renamed(all[i]), renamed(all[i + 1])
        if field ~= all[i] then
            any = true
            redis.call('HSETNX', key, field, value)
            redis.call('HDEL', key, all[i])
        elseif value ~= all[i + 1] then
            any = true
            redis.call('HSET', key, field, value)
        end
    end
end

local function of_set()
    for _, member in ipairs(redis.call('SMEMBERS', key)) do
        local after = renamed(member)
        if after ~= member then
            any = true
            redis.call('SADD', key, after)
            redis.call('SREM', key, member)
        end
    end
end

local function of_sorted_set()
    local all = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
    for i = 1, #all, 2 do
        local after = renamed(all[i])
        if after ~= all[i] then
            any = true
            redis.call('ZADD', key, 'NX', all[i + 1], after)
            redis.call('ZREM', key, all[i])
        end
    end
end

local function of_list()
    for i, item in ipairs(redis.call('LRANGE', key, 0, -1)) do
        local after = renamed(item)
        if after ~= item then
            any = true
            redis.call('LSET', key, i - 1, after)
        end
    end
end

-- A stream's entries cannot be changed, so it is written anew under the same ids.
local function of_stream()
    local all = {}
    for i, entry in ipairs(redis.call('XRANGE', key, '-', '+')) do
        local fields = {}
        for j, text in ipairs(entry[2]) do
            fields[j] = renamed(text)
            any = any or fields[j] ~= text
        end
        all[i] = {entry[1], fields}
    end
    if any then
        local left = redis.call('PTTL', key)
        redis.call('DEL', key)
        for _, entry in ipairs(all) do
            redis.call('XADD', key, entry[1], unpack(entry[2]))
        end
        if left > 0 then
            redis.call('PEXPIRE', key, left)
        end
    end
end

local WAYS = {string = of_string, hash = of_hash, set = of_set, zset = of_sorted_set, list = of_list,
    stream = of_stream}
local way = WAYS[redis.call('TYPE', key).ok]
if way then
    way()
end
return any and 1 or 0
