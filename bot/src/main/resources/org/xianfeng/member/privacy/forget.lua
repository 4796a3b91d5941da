-- Takes somebody out of a key, whatever its type.
-- KEYS: the key, what it is to be called afterwards. ARGV: how (ENTRIES, NAMES, COUNTED), the member's id, the id that
-- stands in its place, the word that stands in place of a name, the names: behind = those that go only where they are
-- the whole text, behind ~ those that go from within one.
-- Answers 1 if something was changed.
local how, id, nobody, word = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local key = KEYS[1]

-- Where the id stands as a whole, not as a part of a longer one.
local function find_id(text, from)
    while true do
        local first, last = string.find(text, id, from, true)
        if not first then
            return nil
        end
        if not string.find(string.sub(text, first - 1, first - 1), '[%w_-]')
            and not string.find(string.sub(text, last + 1, last + 1), '[%w_-]') then
            return first, last
        end
        from = last + 1
    end
end

-- Whether a character of Han ends before this byte, or begins at it: in UTF-8 they begin with E4 to E9.
local function han_before(text, at)
    return at > 3 and string.find(string.sub(text, at - 3, at - 1), '^[\228-\233][\128-\191][\128-\191]$')
end

local function han_at(text, at)
    return string.find(string.sub(text, at, at), '^[\228-\233]$')
end

local function latin(text, at)
    return string.find(string.sub(text, at, at), '^[%w]$')
end

-- In others' texts a name counts where no word goes on before it or behind it, as in a list or at a sentence's start.
local function find_name(text, name, from, anywhere)
    while true do
        local first, last = string.find(text, name, from, true)
        if not first then
            return nil
        end
        if not latin(text, first - 1) and not latin(text, last + 1)
            and (anywhere or not han_before(text, first) or not han_at(text, last + 1)) then
            return first, last
        end
        from = last + 1
    end
end

local function replace(text, find, by)
    local parts, from = {}, 1
    while true do
        local first, last = find(text, from)
        if not first then
            break
        end
        parts[#parts + 1] = string.sub(text, from, first - 1)
        parts[#parts + 1] = by
        from = last + 1
    end
    parts[#parts + 1] = string.sub(text, from)
    return table.concat(parts)
end

local function nameless(text, anywhere)
    for i = 5, #ARGV do
        local name = string.sub(ARGV[i], 2)
        if string.sub(ARGV[i], 1, 1) == '~' then
            text = replace(text, function(t, from) return find_name(t, name, from, anywhere) end, word)
        elseif text == name then
            return word
        end
    end
    return text
end

-- What becomes of a text; nil if it goes. Names go where the id stands too, or in what else belongs to it.
local function fate(text, belongs)
    if how == 'NAMES' then
        return nameless(text, false)
    end
    if find_id(text, 1) then
        if how == 'ENTRIES' then
            return nil
        end
        return nameless(replace(text, find_id, nobody), true)
    end
    return belongs and nameless(text, true) or text
end

local changed = 0
local type = redis.call('TYPE', key).ok

local function of_string()
    local text = redis.call('GET', key)
    local after = fate(text)
    if not after then
        redis.call('DEL', key)
    elseif after ~= text then
        redis.call('SET', key, after, 'KEEPTTL')
    end
    return after ~= text
end

local function of_hash()
    local all = redis.call('HGETALL', key)
    local belongs = false
    for i = 1, #all do
        belongs = belongs or (how == 'COUNTED' and find_id(all[i], 1) ~= nil)
    end
    local any = false
    for i = 1, #all, 2 do
        local field, value = fate(all[i]), fate(all[i + 1], belongs)
        if field ~= all[i] or value ~= all[i + 1] then
            any = true
            redis.call('HDEL', key, all[i])
            if field and value then
                redis.call('HSET', key, field, value)
            end
        end
    end
    return any
end

local function of_set()
    local any = false
    for _, member in ipairs(redis.call('SMEMBERS', key)) do
        local after = fate(member)
        if after ~= member then
            any = true
            redis.call('SREM', key, member)
            if after then
                redis.call('SADD', key, after)
            end
        end
    end
    return any
end

local function of_sorted_set()
    local any = false
    local all = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
    for i = 1, #all, 2 do
        local after = fate(all[i])
        if after ~= all[i] then
            any = true
            redis.call('ZREM', key, all[i])
            if after then
                redis.call('ZADD', key, all[i + 1], after)
            end
        end
    end
    return any
end

local function of_list()
    local any = false
    local all, kept = redis.call('LRANGE', key, 0, -1), {}
    for _, item in ipairs(all) do
        local after = fate(item)
        any = any or after ~= item
        kept[#kept + 1] = after
    end
    if any then
        local left = redis.call('PTTL', key)
        redis.call('DEL', key)
        for _, item in ipairs(kept) do
            redis.call('RPUSH', key, item)
        end
        if left > 0 and #kept > 0 then
            redis.call('PEXPIRE', key, left)
        end
    end
    return any
end

-- A stream's entries cannot be changed, so it is written anew under the same ids.
local function of_stream()
    local any, kept = false, {}
    for _, entry in ipairs(redis.call('XRANGE', key, '-', '+')) do
        local fields, gone = {}, false
        for i, text in ipairs(entry[2]) do
            local after = fate(text)
            any, gone = any or after ~= text, gone or not after
            fields[i] = after
        end
        if not gone then
            kept[#kept + 1] = {entry[1], fields}
        end
    end
    if any then
        local left = redis.call('PTTL', key)
        redis.call('DEL', key)
        for _, entry in ipairs(kept) do
            redis.call('XADD', key, entry[1], unpack(entry[2]))
        end
        if left > 0 and #kept > 0 then
            redis.call('PEXPIRE', key, left)
        end
    end
    return any
end

local WAYS = {string = of_string, hash = of_hash, set = of_set, zset = of_sorted_set, list = of_list,
    stream = of_stream}
if WAYS[type] and WAYS[type]() then
    changed = 1
end
if KEYS[2] ~= key and redis.call('EXISTS', key) == 1 then
    redis.call('RENAME', key, KEYS[2])
    changed = 1
end
return changed
