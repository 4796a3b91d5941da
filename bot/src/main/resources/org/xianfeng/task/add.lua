-- Puts tasks on the list, all or none.
-- KEYS: the request's answer, numbers, events, the prefix of tasks, the prefix of indexes.
-- ARGV: seconds to keep the answer, who adds, the trail's entry, the tasks as JSON: a list of {number or 0, fields}.
-- Answers {'added' or 'taken', number...}.
local function taken(tasks)
    local found, seen = {'taken'}, {}
    for _, task in ipairs(tasks) do
        if task.number > 0 then
            if seen[task.number] or redis.call('EXISTS', KEYS[4] .. task.number) == 1 then
                found[#found + 1] = task.number
            end
            seen[task.number] = true
        end
    end
    return found, seen
end

local function next_free(seen)
    local number = redis.call('INCR', KEYS[2])
    while seen[number] or redis.call('EXISTS', KEYS[4] .. number) == 1 do
        number = redis.call('INCR', KEYS[2])
    end
    return number
end

local function add(number, fields)
    local flat = {}
    for name, value in pairs(fields) do
        flat[#flat + 1] = name
        flat[#flat + 1] = value
    end
    redis.call('HSET', KEYS[4] .. number, 'state', 'OPEN', 'organizer', ARGV[2], unpack(flat))
    -- those of one day by their numbers
    local score = fields.due + number / 1e9
    redis.call('ZADD', KEYS[5] .. 'all:OPEN', score, number)
    redis.call('ZADD', KEYS[5] .. 'category:' .. fields.category .. ':OPEN', score, number)
    if fields.chat then
        redis.call('ZADD', KEYS[5] .. 'person:' .. fields.chat .. ':OPEN', score, number)
        redis.call('XADD', KEYS[3], '*', 'type', 'ASSIGN', 'task', number, 'by', ARGV[2], 'text', '')
    end
    redis.call('RPUSH', KEYS[4] .. number .. ':trail', ARGV[3])
end

local answer = redis.call('GET', KEYS[1])
if answer then
    return cjson.decode(answer)
end
local tasks = cjson.decode(ARGV[4])
local outcome, seen = taken(tasks)
if #outcome == 1 then
    outcome = {'added'}
    for _, task in ipairs(tasks) do
        local number = task.number > 0 and task.number or next_free(seen)
        add(number, task.fields)
        outcome[#outcome + 1] = number
    end
end
redis.call('SET', KEYS[1], cjson.encode(outcome), 'EX', ARGV[1])
return outcome
