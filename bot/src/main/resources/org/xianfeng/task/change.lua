-- Does something with a task.
-- KEYS: the request's answer, task, its trail, events, the prefix of indexes.
-- ARGV: seconds to keep the answer, verb, who, number, the trail's entry, a text,
-- and to ASSIGN the name and the chat of an assignee, to RESCHEDULE the deadline as it was seen and the new one.
-- Answers {outcome, the task's fields}.
local verb, who, number = ARGV[2], ARGV[3], ARGV[4]
local state, chat, submitter, category, due = unpack(
    redis.call('HMGET', KEYS[2], 'state', 'chat', 'submitter', 'category', 'due'))

local NEEDED = {REPORT = 'OPEN', SUBMIT = 'OPEN', CLOSE = 'SUBMITTED', RETURN = 'SUBMITTED', REOPEN = 'CLOSED',
    RESCHEDULE = 'OPEN'}
local NEXT = {SUBMIT = 'SUBMITTED', CLOSE = 'CLOSED', RETURN = 'OPEN', REOPEN = 'OPEN'}

local function refusal()
    if not state then
        return 'unknown'
    end
    if (verb == 'ASSIGN' and state == 'CLOSED') or (NEEDED[verb] and state ~= NEEDED[verb]) then
        return 'wrong_state'
    end
    if verb == 'RESCHEDULE' and due ~= ARGV[7] then
        return 'wrong_state'
    end
    if (verb == 'REPORT' or verb == 'SUBMIT') and chat and chat ~= who then
        return 'not_yours'
    end
    if (verb == 'CLOSE' or verb == 'RETURN') and (who == chat or who == submitter) then
        return 'own'
    end
end

local function index(command, slice, in_state)
    local key = KEYS[5] .. slice .. ':' .. in_state
    if command == 'ZADD' then
        redis.call('ZADD', key, due + number / 1e9, number)
    else
        redis.call('ZREM', key, number)
    end
end

local function slices()
    return ipairs({'all', 'category:' .. category, chat and 'person:' .. chat or nil})
end

local function move(to)
    for _, slice in slices() do
        index('ZREM', slice, state)
        index('ZADD', slice, to)
    end
    redis.call('HSET', KEYS[2], 'state', to)
    if verb == 'SUBMIT' then
        redis.call('HSET', KEYS[2], 'submitter', who)
    elseif to == 'OPEN' then
        redis.call('HDEL', KEYS[2], 'submitter')
    end
end

local function assign(name, new_chat)
    if chat then
        index('ZREM', 'person:' .. chat, state)
        redis.call('HDEL', KEYS[2], 'chat')
    end
    redis.call('HSET', KEYS[2], 'person', name)
    if new_chat ~= '' then
        index('ZADD', 'person:' .. new_chat, state)
        redis.call('HSET', KEYS[2], 'chat', new_chat)
    end
end

-- reminders begin anew
local function reschedule(new_due)
    due = new_due
    for _, slice in slices() do
        index('ZADD', slice, state)
    end
    redis.call('HSET', KEYS[2], 'due', due)
    redis.call('HDEL', KEYS[2], 'reminded')
end

local outcome = redis.call('GET', KEYS[1])
if not outcome then
    outcome = refusal()
    if not outcome then
        outcome = 'done'
        if verb == 'ASSIGN' then
            assign(ARGV[7], ARGV[8])
        elseif verb == 'RESCHEDULE' then
            reschedule(ARGV[8])
        elseif NEXT[verb] then
            move(NEXT[verb])
        end
        if verb == 'REPORT' or verb == 'SUBMIT' then
            redis.call('HSET', KEYS[2], 'reporter', who)
        end
        redis.call('RPUSH', KEYS[3], ARGV[5])
        redis.call('XADD', KEYS[4], '*', 'type', verb, 'task', number, 'by', who, 'text', ARGV[6])
    end
    redis.call('SET', KEYS[1], outcome, 'EX', ARGV[1])
end
return {outcome, redis.call('HGETALL', KEYS[2])}
