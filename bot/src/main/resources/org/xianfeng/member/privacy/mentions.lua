-- What a key has of somebody, whatever its type. KEYS: the key. ARGV: the member's id, 1 if all of it is theirs.
-- Answers names and texts in turn: a field and its value, or an empty name and a text.
local id, own = ARGV[1], ARGV[2] == '1'
local found = {}

local function bears(text)
    local from = 1
    while true do
        local first, last = string.find(text, id, from, true)
        if not first then
            return false
        end
        if not string.find(string.sub(text, first - 1, first - 1), '[%w_-]')
            and not string.find(string.sub(text, last + 1, last + 1), '[%w_-]') then
            return true
        end
        from = last + 1
    end
end

local function add(name, text)
    found[#found + 1] = name
    found[#found + 1] = text
end

local function add_all(texts)
    for _, text in ipairs(texts) do
        if own or bears(text) then
            add('', text)
        end
    end
end

local type = redis.call('TYPE', KEYS[1]).ok
-- where somebody has a field or a place of their own, others' need not be gone through, however many they are
if type == 'hash' and redis.call('HEXISTS', KEYS[1], id) == 1 then
    add(id, redis.call('HGET', KEYS[1], id))
elseif type == 'zset' and redis.call('ZSCORE', KEYS[1], id) or type == 'set' and redis.call('SISMEMBER', KEYS[1], id) == 1 then
    add('', id)
elseif type == 'string' then
    add_all({redis.call('GET', KEYS[1])})
elseif type == 'set' then
    add_all(redis.call('SMEMBERS', KEYS[1]))
elseif type == 'zset' then
    add_all(redis.call('ZRANGE', KEYS[1], 0, -1))
elseif type == 'list' then
    add_all(redis.call('LRANGE', KEYS[1], 0, -1))
elseif type == 'hash' then
    local all = redis.call('HGETALL', KEYS[1])
    for i = 1, #all, 2 do
        if own or bears(all[i]) or bears(all[i + 1]) then
            add(all[i], all[i + 1])
        end
    end
elseif type == 'stream' then
    for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do
        for i = 1, #entry[2], 2 do
            if own or bears(entry[2][i + 1]) then
                add(entry[2][i], entry[2][i + 1])
            end
        end
    end
end
return found
